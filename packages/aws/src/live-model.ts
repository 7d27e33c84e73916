import type { Aws } from './clients.ts';

/** What an endpoint serves now, as AWS tells it, not as anybody remembers it. */
export interface LiveModel {
  readonly endpoint: string;
  readonly account: string;
  readonly status: string;
  /** The endpoint configuration that takes the traffic; while an update runs, the old one. */
  readonly config: string;
  readonly model: string;
  /** `s3://…/model.tar.gz` */
  readonly uri: string;
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  /** ARN of the model package, when the model was made from one. */
  readonly package: string | undefined;
}

interface Container {
  readonly Image?: string | undefined;
  readonly ModelDataUrl?: string | undefined;
  readonly ModelPackageName?: string | undefined;
  readonly Environment?: Record<string, string> | undefined;
}

/**
 * Resolves an endpoint to the model that answers on it: endpoint → configuration → variant → model → package.
 * @returns undefined when there is no such endpoint. @throws Error when there is one that cannot be read to the end: that is not
 * the same as none.
 */
export async function liveModel(aws: Aws, endpoint: string): Promise<LiveModel | undefined> {
  const { sdk, client } = await aws.sagemaker();
  const found = await client.send(new sdk.DescribeEndpointCommand({ EndpointName: endpoint })).catch(absent);
  if (found === undefined) return undefined;
  const config = found.EndpointConfigName ?? '';
  const { ProductionVariants = [] } = await client.send(
    new sdk.DescribeEndpointConfigCommand({ EndpointConfigName: config }),
  );
  const [variant, ...others] = ProductionVariants;
  if (variant?.ModelName === undefined || others.length > 0) {
    throw new Error(
      `endpoint ${endpoint} has ${ProductionVariants.length} production variants; one model must serve for it to be compared with`,
    );
  }
  const { PrimaryContainer, Containers = [] } = await client.send(
    new sdk.DescribeModelCommand({ ModelName: variant.ModelName }),
  );
  const container = await resolved(aws, PrimaryContainer ?? Containers[0] ?? {});
  if (container.ModelDataUrl === undefined)
    throw new Error(`model ${variant.ModelName} of endpoint ${endpoint} has no model data to compare with`);
  return {
    endpoint,
    account: found.EndpointArn?.split(':')[4] ?? '',
    status: found.EndpointStatus ?? 'Unknown',
    config,
    model: variant.ModelName,
    uri: container.ModelDataUrl,
    image: container.Image ?? '',
    environment: container.Environment ?? {},
    package: PrimaryContainer?.ModelPackageName,
  };
}

/** A model that was made from a package holds only the package's name: what it consists of stands there. */
async function resolved(aws: Aws, container: Container): Promise<Container> {
  if (container.ModelPackageName === undefined) return container;
  const { sdk, client } = await aws.sagemaker();
  const found = await client.send(
    new sdk.DescribeModelPackageCommand({ ModelPackageName: container.ModelPackageName }),
  );
  return {
    ...found.InferenceSpecification?.Containers?.[0],
    ...(container.ModelDataUrl ? { ModelDataUrl: container.ModelDataUrl } : {}),
  };
}

/** SageMaker says "not found" for endpoints as a ValidationException whose text begins so, or as ResourceNotFound. */
function absent(cause: unknown): undefined {
  const { name, message } = cause as Error;
  if (name === 'ResourceNotFound' || (name === 'ValidationException' && message.startsWith('Could not find endpoint')))
    return undefined;
  throw cause;
}
