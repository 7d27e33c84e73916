import { arnOf } from '../sagemaker/arn.ts';
import { containerOf } from '../sagemaker/model-record.ts';
import { invalid } from '../sagemaker/refusals.ts';
import type { Table, World } from '../world.ts';
import type { DeploymentConfig } from './deployment/config.ts';
import { instanceCount, type Variant } from './endpoint-config.ts';

export type EndpointStatus = 'Creating' | 'InService' | 'Updating' | 'SystemUpdating' | 'Deleting' | 'Failed';

/** A variant as the endpoint runs it: what its configuration says, or what was asked of it since. */
export interface VariantRecord {
  readonly name: string;
  readonly count: number;
  readonly weight: number;
  readonly image: string;
  readonly asked: Variant;
}

/** Which configuration, with how much of each variant. */
export interface Layout {
  readonly configName: string;
  readonly production: readonly VariantRecord[];
  readonly shadow: readonly VariantRecord[];
}

/** One row of the table `endpoints`, by name. Times are epoch milliseconds of the cloud's clock. */
export interface EndpointRecord {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly status: EndpointStatus;
  readonly failureReason?: string;
  /** What serves. */
  readonly layout: Layout;
  /** What is being deployed, since when. */
  readonly pending?: Layout & { readonly startedAt: number };
  readonly deploymentConfig?: DeploymentConfig;
}

export function endpoints(world: World): Table<EndpointRecord> {
  return world.table<EndpointRecord>('endpoints');
}

/** @throws ServiceError ValidationException `Could not find endpoint "arn:…".` */
export function endpointNamed(world: World, name: string): EndpointRecord {
  const endpoint = endpoints(world).get(name);
  if (!endpoint) throw invalid(`Could not find endpoint "${arnOf(world, 'endpoint', name)}".`);
  return endpoint;
}

/** The endpoint, when nothing is going on there. @throws ServiceError ValidationException while something is, or when it failed */
export function idleEndpoint(world: World, name: string): EndpointRecord {
  const endpoint = endpointNamed(world, name);
  const { arn, status } = endpoint;
  if (status === 'Failed') throw invalid(`Cannot update endpoint "${arn}" in status Failed: it can only be deleted.`);
  if (status !== 'InService') throw invalid(`Cannot update in-progress endpoint "${arn}".`);
  return endpoint;
}

/**
 * Something begins or ends at an endpoint: what was pending before and why it failed last time are forgotten, unless they are
 * among the changes. An endpoint that is gone stays gone.
 */
export function turn(world: World, name: string, changes: Partial<EndpointRecord>): void {
  const endpoint = endpoints(world).get(name);
  if (!endpoint) return;
  const { pending: _pending, failureReason: _reason, ...rest } = endpoint;
  endpoints(world).put(name, { ...rest, ...changes, modifiedAt: world.clock.now().getTime() });
}

/** A variant as its configuration says. @throws ServiceError ValidationException when its model is gone */
export function variantRecord(world: World, asked: Variant): VariantRecord {
  return {
    name: asked.VariantName,
    count: instanceCount(asked),
    weight: asked.InitialVariantWeight ?? 1,
    image: containerOf(world, asked.ModelName ?? '').image,
    asked,
  };
}
