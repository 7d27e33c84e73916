import type { World } from '../world.ts';
import { arnOf } from './arn.ts';
import type { ModelRequest } from './models/request.ts';
import { invalid } from './refusals.ts';

/** What serves: a container's image, its environment, and the artifact that lies unpacked at `/opt/ml/model`. */
export interface ServingContainer {
  readonly image: string;
  /** `s3://…`: a `.tar.gz`, or with `compression` `None` the prefix of the files themselves. */
  readonly modelDataUrl: string | undefined;
  readonly compression: 'Gzip' | 'None';
  readonly environment: Readonly<Record<string, string>>;
}

/** One row of the table `models`, by model name. */
export interface ModelRecord {
  readonly name: string;
  readonly arn: string;
  /** Epoch milliseconds of the cloud's clock. */
  readonly createdAt: number;
  /** In the order of the request; the first serves. Model packages are resolved when the model is created. */
  readonly containers: readonly ServingContainer[];
  /** The request as it came, for Describe. */
  readonly request: ModelRequest;
}

/** @throws ServiceError ValidationException `Could not find model "arn:…".` */
export function modelNamed(world: World, name: string): ModelRecord {
  const model = world.table<ModelRecord>('models').get(name);
  if (!model) throw invalid(`Could not find model "${arnOf(world, 'model', name)}".`);
  return model;
}

/** The container that serves a model, with a model package already resolved. @throws ServiceError as `modelNamed` */
export function containerOf(world: World, modelName: string): ServingContainer {
  const [first] = modelNamed(world, modelName).containers;
  if (!first) throw invalid(`The model "${arnOf(world, 'model', modelName)}" has no container.`);
  return first;
}
