import { rm } from 'node:fs/promises';
import { containerOf } from '../sagemaker/model-record.ts';
import type { World } from '../world.ts';
import type { Layout, VariantRecord } from './endpoint.ts';
import { configs, type DataCaptureConfig } from './endpoint-config.ts';
import { type Fleet, launch, shrink } from './fleet.ts';
import { type Instance, NotHealthy } from './instance.ts';
import { LaunchFailure } from './launch-failure.ts';
import { fetchModel } from './model-files.ts';

/** All fleets of one configuration at one endpoint: blue, or green. */
export interface Formation {
  readonly configName: string;
  readonly production: readonly WeightedFleet[];
  readonly shadow: readonly WeightedFleet[];
  readonly capture: DataCaptureConfig | undefined;
}

export interface WeightedFleet {
  readonly fleet: Fleet;
  weight: number;
}

/** What to start, for which endpoint. */
export interface FormationSpec extends Layout {
  readonly endpoint: string;
}

/** Containers must pass their ping within four minutes unless told (sheet §4.6). Cloud seconds. */
const healthTimeout = 240;

/**
 * Starts every instance of a configuration and waits until all of them answer. They take no traffic yet.
 * @throws the first failure (NotHealthy, ModelDataFailure, the signal's reason); nothing of the formation is left then
 */
export async function launchFormation(world: World, spec: FormationSpec, signal: AbortSignal): Promise<Formation> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const fleets: Fleet[] = [];
  const start = async (variant: VariantRecord): Promise<WeightedFleet> => {
    const fleet = await emptyFleet(world, spec, variant);
    fleets.push(fleet);
    either.throwIfAborted();
    await allUp(launch(world, fleet, variant.count), variant.name);
    return { fleet, weight: variant.weight };
  };
  const production = spec.production.map(start);
  const shadow = spec.shadow.map(start);
  try {
    const up = Promise.all([Promise.all(production), Promise.all(shadow)]);
    const [first, second] = await Promise.race([up, abortion(either)]);
    const capture = configs(world).get(spec.configName)?.request.DataCaptureConfig;
    return { configName: spec.configName, production: first, shadow: second, capture };
  } catch (error) {
    failed.abort();
    await Promise.all(fleets.map((fleet) => dismantleFleet(world, fleet)));
    await Promise.allSettled([...production, ...shadow]); // A fleet whose files came late has been refused now.
    await Promise.all(fleets.map((fleet) => dismantleFleet(world, fleet)));
    throw error;
  } finally {
    failed.abort();
  }
}

/** Ends all fleets once they have answered what they have, and removes their files. */
export async function dismantle(world: World, { production, shadow }: Formation): Promise<void> {
  await Promise.all([...production, ...shadow].map(({ fleet }) => dismantleFleet(world, fleet)));
}

/** Gives a formation so much traffic as these capacities can take; its shadows see what its production variants see. */
export function activate({ production, shadow }: Formation, capacity: (count: number) => number): void {
  for (const { fleet } of production) fleet.active = capacity(fleet.instances.length);
  for (const { fleet } of shadow) fleet.active = fleet.instances.length;
}

async function emptyFleet(world: World, spec: FormationSpec, { name, asked }: VariantRecord): Promise<Fleet> {
  const container = containerOf(world, asked.ModelName ?? '');
  return {
    endpoint: spec.endpoint,
    configName: spec.configName,
    variant: name,
    instances: [],
    active: 0,
    model: {
      base: await fetchModel(world, container),
      environment: container.environment,
      healthTimeout: asked.ContainerStartupHealthCheckTimeoutInSeconds ?? healthTimeout,
    },
  };
}

/** Waits until they all answer. @throws LaunchFailure in SageMaker's words when one does not */
export async function allUp(instances: readonly Instance[], variant: string): Promise<void> {
  try {
    await Promise.all(instances.map(({ up }) => up));
  } catch (error) {
    if (!(error instanceof NotHealthy)) throw error;
    throw new LaunchFailure(
      `The primary container for production variant ${variant} did not pass the ping health check. Please check CloudWatch logs for this endpoint.`,
      { cause: error },
    );
  }
}

async function dismantleFleet(world: World, fleet: Fleet): Promise<void> {
  await shrink(world, fleet, 0);
  await rm(fleet.model.base, { recursive: true, force: true });
}

function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
