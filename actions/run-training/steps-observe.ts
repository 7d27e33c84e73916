import { Refusal, type Trip } from '@modelway/action';
import type { Aws, Image, Price } from '@modelway/aws';
import { allOrRefusal } from './all-or-refusal.ts';
import { type Channel, lookInto, resolveChannels } from './channels.ts';
import { imageOf } from './image-input.ts';
import type { Inputs, Values } from './inputs.ts';
import { packageSource, type Source } from './package-source.ts';
import type { Step } from './steps-input.ts';

/** A step, with all that its plan depends on. */
export interface ObservedStep {
  readonly asked: Step;
  readonly source: Source;
  /** Undefined where it is that of the training. */
  readonly image: Image | undefined;
  readonly inputs: readonly Channel[];
  /** Undefined where nobody knows it. */
  readonly price: Price | undefined;
}

type Begun = Trip<Inputs> & { readonly inputs: Values };
/** Prices by instance type. */
export type Prices = ReadonlyMap<string, Price | undefined>;

/** Looks at what every step needs; nothing is made. @throws Refusal with everything that is wrong with any of them */
export const observeSteps = (aws: Aws, trip: Begun): Promise<readonly Omit<ObservedStep, 'price'>[]> =>
  allOrRefusal(...(trip.inputs['processing-steps'] ?? []).map((step) => () => observeStep(aws, { step, trip })));

async function observeStep(
  aws: Aws,
  { step, trip }: { step: Step; trip: Begun },
): Promise<Omit<ObservedStep, 'price'>> {
  const { inputs, workspace, signal, store, lineage, line } = trip;
  const froms = Object.entries(step.inputs).map(([name, from]) => [name, { from: String(from) }]);
  const place = { source: step.source ?? inputs.source, entryPoint: step['entry-point'] };
  const uri = step.image;
  try {
    const [source, image, channels] = await allOrRefusal(
      () => packageSource(workspace, place),
      async () => uri && imageOf(aws, { input: 'image', uri, signal }),
      async () => lookInto({ aws, store }, resolveChannels(Object.fromEntries(froms), { lineage, line, store })),
    );
    return { asked: step, source, image: image || undefined, inputs: channels };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Refusal(...cause.reasons.map((it) => `processing-steps: ${step.name}: ${it}`));
  }
}
