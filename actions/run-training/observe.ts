import { Refusal, type Trip } from '@modelway/action';
import { type Aws, type Image, type Price, reach } from '@modelway/aws';
import { allOrRefusal } from './all-or-refusal.ts';
import { type Channel, lookInto, resolveChannels } from './channels.ts';
import { type Hyperparameters, readHyperparameters } from './hyperparameters.ts';
import { imageOf } from './image-input.ts';
import type { Inputs, Values } from './inputs.ts';
import { isLine } from './one-line.ts';
import { packageSource, type Source } from './package-source.ts';
import { priceNow } from './price.ts';
import { type ServingTraining, servingTraining } from './serving-training.ts';
import { totalFaults, usageOfStep } from './steps-cost.ts';
import { type ObservedStep, observeSteps, type Prices } from './steps-observe.ts';
import { usageOf } from './usage.ts';

/** All that the plan depends on. */
export interface Observed {
  /** Undefined where the image brings its own program. */
  readonly source: Source | undefined;
  readonly region: string;
  readonly hyperparameters: Hyperparameters;
  readonly channels: readonly Channel[];
  readonly image: Image;
  readonly inferenceImage: Image | undefined;
  /** Undefined where nobody knows it. */
  readonly price: Price | undefined;
  readonly serving: ServingTraining | undefined;
  /** What runs before it, in order. */
  readonly steps: readonly ObservedStep[];
}

type Begun = Trip<Inputs> & { readonly inputs: Values };

/** Looks at all that the plan depends on; nothing is made. @throws Refusal with everything that is wrong with any of it. */
export async function observe(trip: Begun): Promise<Observed> {
  const { inputs, signal, store, line } = trip;
  const aws = reach(trip);
  const { 'inference-image': serves } = inputs;
  const [source, hyperparameters, channels, image, inferenceImage, prices, serving, steps] = await allOrRefusal(
    () => sourceOf(trip),
    async () => hyperparametersOf(trip),
    async () => channelsOf(aws, trip),
    () => imageOf(aws, { input: 'image', uri: inputs.image, signal }),
    async () => serves && imageOf(aws, { input: 'inference-image', uri: serves, signal }),
    () => pricesOf(aws, trip),
    () => servingTraining(store, line),
    () => observeSteps(aws, trip),
  );
  return {
    source,
    region: aws.region,
    hyperparameters,
    channels,
    image,
    inferenceImage: inferenceImage || undefined,
    price: prices.get(inputs['instance-type']),
    serving,
    steps: steps.map((step) => ({ ...step, price: prices.get(step.asked['instance-type']) })),
  };
}

async function sourceOf({ workspace, inputs }: Begun): Promise<Source | undefined> {
  const { source, 'entry-point': entryPoint } = inputs;
  return entryPoint === undefined ? undefined : packageSource(workspace, { source, entryPoint });
}

/** A program of the image's own gets values as they are, which SageMaker takes in one line only; a script gets JSON. */
function hyperparametersOf({ workspace, inputs }: Begun): Hyperparameters {
  const found = readHyperparameters(workspace, { file: inputs['hyperparameters-file'], own: inputs.hyperparameters });
  const long = Object.entries(found).filter(([, value]) => !isLine(String(value ?? ''), { min: 0, max: 2500 }));
  if (inputs['entry-point'] === undefined && long.length > 0)
    throw new Refusal(
      ...long.map(([name]) => `hyperparameters: the value of ${name} must be one line of at most 2500 characters`),
    );
  return found;
}

const channelsOf = (aws: Aws, { inputs, lineage, line, store }: Begun): Promise<Channel[]> =>
  lookInto({ aws, store }, resolveChannels(inputs.channels ?? {}, { lineage, line, store }));

/** @returns prices by instance type. @throws Refusal when all jobs together may cost more than is allowed, or nobody knows it */
async function pricesOf(aws: Aws, { inputs, clock, signal }: Begun): Promise<Prices> {
  const usages = [usageOf(inputs), ...(inputs['processing-steps'] ?? []).map(usageOfStep)];
  const asked = [...new Set(usages.map(({ instanceType }) => instanceType))].map(
    async (instanceType) => [instanceType, await priceNow(aws, { instanceType, clock, signal })] as const,
  );
  const prices = new Map(await Promise.all(asked));
  const bills = usages.map((usage) => ({ usage, price: prices.get(usage.instanceType) }));
  const faults = totalFaults(inputs['max-cost'], bills, aws.region);
  if (faults.length > 0) throw new Refusal(...faults);
  return prices;
}
