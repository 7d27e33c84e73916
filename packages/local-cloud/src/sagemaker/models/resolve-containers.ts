import { s3Place } from '../../run/download.ts';
import type { World } from '../../world.ts';
import type { ServingContainer } from '../model-record.ts';
import { invalid } from '../refusals.ts';
import { approvedPackage } from '../registry/package.ts';
import type { ContainerDefinition, ModelRequest } from './request.ts';

/** All of a model's environment together (sheet §4.1). */
const largestEnvironment = 32 * 1024;

/**
 * What will serve: the containers of the request with model packages put in their place, and their data seen to be there.
 * @throws ServiceError ValidationException
 */
export function resolveContainers(world: World, request: ModelRequest): ServingContainer[] {
  const { PrimaryContainer, Containers, ExecutionRoleArn = '' } = request;
  if ((PrimaryContainer === undefined) === (Containers === undefined))
    throw invalid('Exactly one of PrimaryContainer and Containers must be provided.');
  const containers = (Containers ?? [PrimaryContainer ?? {}]).flatMap((one) => resolve(world, one));
  const size = containers.flatMap(({ environment }) => Object.entries(environment).flat()).join('').length;
  if (size > largestEnvironment)
    throw invalid(`The environment of all containers together must be at most 32 KB, found ${size} bytes.`);
  for (const container of containers) checkData(world, container, ExecutionRoleArn);
  return containers;
}

function resolve(world: World, definition: ContainerDefinition): ServingContainer[] {
  if (definition.ModelPackageName === undefined) return [served(definition)];
  const { InferenceSpecification } = approvedPackage(world, definition.ModelPackageName).content;
  if (!InferenceSpecification)
    throw invalid(
      `Model package ${definition.ModelPackageName} has no InferenceSpecification, so nothing can be served from it.`,
    );
  return InferenceSpecification.Containers.map((one) => {
    const container = served(one);
    return { ...container, environment: { ...container.environment, ...definition.Environment } };
  });
}

function served({ Image, ModelDataUrl, ModelDataSource, Environment = {} }: ContainerDefinition): ServingContainer {
  if (Image === undefined) throw invalid('A container needs an Image or a ModelPackageName.');
  if (ModelDataUrl !== undefined && ModelDataSource !== undefined)
    throw invalid('Only one of ModelDataUrl and ModelDataSource can be specified.');
  const source = ModelDataSource?.S3DataSource;
  const modelDataUrl = source?.S3Uri ?? ModelDataUrl;
  return { image: Image, modelDataUrl, compression: source?.CompressionType ?? 'Gzip', environment: Environment };
}

/** The service looks for the data when the model is made, not when it is served. Text as seen on AWS. */
function checkData(world: World, { modelDataUrl, compression }: ServingContainer, role: string): void {
  if (modelDataUrl === undefined) return;
  if (compression === 'Gzip' && !modelDataUrl.endsWith('.tar.gz'))
    throw invalid(
      `Model data must be a .tar.gz archive, found ${modelDataUrl}. Give a ModelDataSource with CompressionType None for files as they are.`,
    );
  if (isThere(world, modelDataUrl, compression)) return;
  throw invalid(
    `Could not access model data at ${modelDataUrl}. Please ensure that the role "${role}" exists and that its trust relationship policy allows the action "sts:AssumeRole" for the service principal "sagemaker.amazonaws.com". Also ensure that the role has "s3:GetObject" permissions and that the object is located in ${world.region}. If your Model uses multiple models or uncompressed models, please ensure that the role has "s3:ListBucket" permission.`,
  );
}

function isThere({ objects }: World, uri: string, compression: 'Gzip' | 'None'): boolean {
  if (!uri.startsWith('s3://')) return false;
  const { bucket, key } = s3Place(uri);
  return compression === 'Gzip' ? objects.head(bucket, key) !== undefined : objects.list(bucket, key).length > 0;
}
