import type { Store } from '@modelway/action';
import type { Aws } from '@modelway/aws';
import type { Exposure, Policy } from '@modelway/judge';
import type { Facts, Lineage } from '@modelway/lineage';
import type { Baseline } from './baseline.ts';
import type { Candidate } from './candidate.ts';
import { exposureOf, type Judged, type Reader } from './exposure.ts';
import type { Frozen } from './frozen.ts';
import { exposureIn, knownSearch, questionOf, searchOf } from './searches.ts';
import { held, trainingFiles } from './training-files.ts';

interface Models {
  readonly candidate: Candidate;
  readonly baseline: Baseline;
}

interface World {
  readonly aws: Aws;
  readonly store: Store;
  /** That is at hand: it may hold the answer. */
  readonly lineage: Lineage;
  readonly signal: AbortSignal;
}

/** What is known of both models, and what a statement can say of it. */
export interface Exposures {
  readonly exposures: readonly Exposure[];
  readonly searches: ReadonlyArray<NonNullable<ReturnType<typeof searchOf>>>;
}

/**
 * Looks through the training data of both models for the holdout, unless every policy says that nobody wants to know, or an earlier
 * evaluation has answered that already.
 * @param policies the one of the checkout first, and the one of the branch, where there is one.
 */
export async function exposuresOf(
  world: World,
  policies: readonly [Policy, ...Policy[]],
  { frozen, candidate, baseline }: Models & { readonly frozen: Frozen },
): Promise<Exposures> {
  if (policies.every(({ contamination }) => contamination.check === 'never')) return { exposures: [], searches: [] };
  const { contamination, evaluation } = policies[0];
  const subject = contamination.subject ?? evaluation.key;
  const holdout = {
    path: evaluation.holdout,
    sha256: frozen.sha256,
    table: held(frozen.bytes),
    key: evaluation.key,
    subject,
  };
  const given = { holdout, reader: trainingFiles(world) };
  const own = await search(world, 'candidate', { training: candidate.training, unknown: '', ...given });
  // The same bytes were trained on the same data.
  if (baseline.is === 'none' || baseline.sha256 === candidate.model.sha256) return joined([own]);
  const unknown = `nobody knows what it was trained on (${baseline.unknown ?? 'the store holds no training of it'})`;
  const { training } = baseline.origin ?? {};
  return joined([own, await search(world, 'serving', { training, unknown, ...given })]);
}

type Searched = readonly [Exposure, ReturnType<typeof searchOf>];

const joined = (all: readonly Searched[]): Exposures => ({
  exposures: all.map(([exposure]) => exposure),
  searches: all.flatMap(([, found], i) =>
    found && all.findIndex(([, it]) => it?.question === found.question) === i ? [found] : [],
  ),
});

async function search(
  { store, lineage }: World,
  model: Exposure['model'],
  {
    holdout,
    reader,
    ...of
  }: { training: Facts<'training'> | undefined; unknown: string; holdout: Judged; reader: Reader },
): Promise<Searched> {
  const question = questionOf(of.training, holdout);
  const known = question && (await knownSearch({ store, lineage }, question));
  if (known) return [exposureIn(known, { model, subject: holdout.subject }), known];
  const found = await exposureOf(model, of, { holdout, reader });
  return [found, question === undefined ? undefined : searchOf(question, found)];
}
