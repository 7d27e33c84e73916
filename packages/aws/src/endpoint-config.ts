import type { CreateEndpointConfigInput, DescribeEndpointConfigOutput } from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { checkOurs } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

export type EndpointConfigRequest = CreateEndpointConfigInput & { EndpointConfigName: string };
export type EndpointConfig = DescribeEndpointConfigOutput;

/**
 * Creates the configuration, or finds the one that an earlier run of the same plan made. Configurations never change.
 * @throws NotOurs when the name is taken by something else; ServiceFault.
 */
export async function ensureEndpointConfig(aws: Aws, request: EndpointConfigRequest): Promise<void> {
  const { sdk, client } = await aws.sagemaker();
  const name = request.EndpointConfigName;
  try {
    await asked('sagemaker:CreateEndpointConfig', name, () =>
      client.send(new sdk.CreateEndpointConfigCommand(request)),
    );
  } catch (cause) {
    if (refusalKind(cause) !== 'exists') throw cause;
    const found = await describeEndpointConfig(aws, name);
    await checkOurs(aws, found?.EndpointConfigArn ?? name, request.Tags);
  }
}

/** @returns the configuration as SageMaker holds it, or undefined when there is none of this name. @throws ServiceFault */
export async function describeEndpointConfig(aws: Aws, name: string): Promise<EndpointConfig | undefined> {
  const { sdk, client } = await aws.sagemaker();
  try {
    return await asked('sagemaker:DescribeEndpointConfig', name, () =>
      client.send(new sdk.DescribeEndpointConfigCommand({ EndpointConfigName: name })),
    );
  } catch (cause) {
    if (refusalKind(cause) === 'absent') return undefined;
    throw cause;
  }
}
