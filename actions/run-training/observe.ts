import { Refusal, type Trip } from '@modelway/action';
import type { Aws } from '@modelway/aws';
import { type Channel, lookInto, resolveChannels } from './channels.ts';
import { type Hyperparameters, readHyperparameters } from './hyperparameters.ts';
import type { Inputs, Values } from './inputs.ts';
import { packageSource, type Source } from './package-source.ts';
import { reach } from './reach.ts';

/** All that the plan depends on. */
export interface Observed {
  readonly source: Source;
  readonly region: string;
  readonly hyperparameters: Hyperparameters;
  readonly channels: readonly Channel[];
}

/** Looks at all that the plan depends on; nothing is made. @throws Refusal with everything that is wrong with any of it. */
export async function observe(trip: Trip<Inputs> & { readonly inputs: Values }): Promise<Observed> {
  const { inputs, workspace } = trip;
  const aws = reach(trip);
  const file = inputs['hyperparameters-file'];
  const [source, hyperparameters, channels] = await allOrRefusal(
    () => packageSource(workspace, { source: inputs.source, entryPoint: inputs['entry-point'] }),
    async () => readHyperparameters(workspace, { file, own: inputs.hyperparameters }),
    async () => channelsOf(aws, trip),
  );
  return { source, region: aws.region, hyperparameters, channels };
}

const channelsOf = (aws: Aws, { inputs, lineage, line, store }: Trip<Inputs>): Promise<Channel[]> =>
  lookInto({ aws, store }, resolveChannels(inputs.channels ?? {}, { lineage, line, store }));

type Work<T> = () => Promise<T>;

/** Does all of it, and tells all refusals together; any other fault is told alone. */
async function allOrRefusal<A, B, C>(a: Work<A>, b: Work<B>, c: Work<C>): Promise<[A, B, C]> {
  const done = await Promise.allSettled([a(), b(), c()]);
  const causes: unknown[] = done.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  const other = causes.find((cause) => !(cause instanceof Refusal));
  if (other !== undefined) throw other;
  const refusals = causes.filter((cause) => cause instanceof Refusal);
  if (refusals.length > 0) throw new Refusal(...refusals.flatMap(({ reasons }) => reasons));
  const [first, second, third] = done.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
  return [first as A, second as B, third as C]; // Safe: all three are fulfilled, and in their order.
}
