import { Refusal, type Trip } from '@modelway/action';
import { type Aws, type Image, type Price, reach, resolveImage } from '@modelway/aws';
import { allOrRefusal } from './all-or-refusal.ts';
import { type Channel, lookInto, resolveChannels } from './channels.ts';
import { type Hyperparameters, readHyperparameters } from './hyperparameters.ts';
import type { Inputs, Values } from './inputs.ts';
import { isLine } from './one-line.ts';
import { packageSource, type Source } from './package-source.ts';
import { priceNow } from './price.ts';
import { type ServingTraining, servingTraining } from './serving-training.ts';
import { costFaults, usageOf } from './usage.ts';

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
}

type Begun = Trip<Inputs> & { readonly inputs: Values };

/** Looks at all that the plan depends on; nothing is made. @throws Refusal with everything that is wrong with any of it. */
export async function observe(trip: Begun): Promise<Observed> {
  const { inputs, signal, store, line } = trip;
  const aws = reach(trip);
  const { 'inference-image': serves } = inputs;
  const [source, hyperparameters, channels, image, inferenceImage, price, serving] = await allOrRefusal(
    () => sourceOf(trip),
    async () => hyperparametersOf(trip),
    async () => channelsOf(aws, trip),
    () => imageOf(aws, { input: 'image', uri: inputs.image, signal }),
    async () => serves && imageOf(aws, { input: 'inference-image', uri: serves, signal }),
    () => priceOf(aws, trip),
    () => servingTraining(store, line),
  );
  return {
    source,
    region: aws.region,
    hyperparameters,
    channels,
    image,
    inferenceImage: inferenceImage || undefined,
    price,
    serving,
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

/** @throws Refusal when there is no such image: the job would end with that, minutes later. */
async function imageOf(
  aws: Aws,
  { input, uri, signal }: { input: string; uri: string; signal: AbortSignal },
): Promise<Image> {
  const image = await resolveImage(aws, uri, signal);
  if (image.is === 'absent') throw new Refusal(`${input}: ${image.why}; push it, or correct the URI`);
  // With a digest the URI may become longer than SageMaker takes.
  return image.uri.length <= 255 ? image : { is: 'tag', uri, why: 'with its digest the URI is longer than 255' };
}

async function priceOf(aws: Aws, { inputs, clock, signal }: Begun): Promise<Price | undefined> {
  const price = await priceNow(aws, { instanceType: inputs['instance-type'], clock, signal });
  const faults = costFaults(inputs['max-cost'], { usage: usageOf(inputs), price, region: aws.region });
  if (faults.length > 0) throw new Refusal(...faults);
  return price;
}
