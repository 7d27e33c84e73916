import type { CreateModelInput } from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { checkOurs } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

/** What is sent to make a model. Its tag `modelway:plan` tells it from models that others made. */
export type ModelRequest = CreateModelInput & { ModelName: string };

/**
 * Creates the model, or finds the one that an earlier run of the same plan made.
 * @returns its ARN. @throws NotOurs when the name is taken by something else; ServiceFault.
 */
export async function ensureModel(aws: Aws, request: ModelRequest): Promise<string> {
  const { sdk, client } = await aws.sagemaker();
  const name = request.ModelName;
  try {
    const { ModelArn } = await asked('sagemaker:CreateModel', name, () =>
      client.send(new sdk.CreateModelCommand(request)),
    );
    return ModelArn ?? '';
  } catch (cause) {
    if (refusalKind(cause) !== 'exists') throw cause;
  }
  const { ModelArn = '' } = await asked('sagemaker:DescribeModel', name, () =>
    client.send(new sdk.DescribeModelCommand({ ModelName: name })),
  );
  await checkOurs(aws, ModelArn, request.Tags);
  return ModelArn;
}

/** What a model serves: the version in the registry that it was made from, or the artifact itself. */
export interface ServedModel {
  readonly name: string;
  readonly package?: string;
  readonly artifact?: string;
}

/** @returns what a model serves, or undefined when there is no such model. @throws ServiceFault */
export async function describeModel(aws: Aws, name: string): Promise<ServedModel | undefined> {
  const { sdk, client } = await aws.sagemaker();
  try {
    const found = await asked('sagemaker:DescribeModel', name, () =>
      client.send(new sdk.DescribeModelCommand({ ModelName: name })),
    );
    const container = found.PrimaryContainer ?? found.Containers?.[0];
    return {
      name,
      ...(container?.ModelPackageName ? { package: container.ModelPackageName } : {}),
      ...(container?.ModelDataUrl ? { artifact: container.ModelDataUrl } : {}),
    };
  } catch (cause) {
    if (refusalKind(cause) === 'absent') return undefined;
    throw cause;
  }
}
