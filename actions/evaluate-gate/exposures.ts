import type { Store } from '@modelway/action';
import type { Aws } from '@modelway/aws';
import type { Exposure, Policy } from '@modelway/judge';
import type { Baseline } from './baseline.ts';
import type { Candidate } from './candidate.ts';
import { exposureOf } from './exposure.ts';
import type { Frozen } from './frozen.ts';
import { held, trainingFiles } from './training-files.ts';

interface Models {
  readonly candidate: Candidate;
  readonly baseline: Baseline;
}

interface World {
  readonly aws: Aws;
  readonly store: Store;
  readonly signal: AbortSignal;
}

/**
 * Looks through the training data of both models for the holdout, unless every policy says that nobody wants to know.
 * @param policies the one of the checkout first, and the one of the branch, where there is one.
 */
export async function exposuresOf(
  world: World,
  policies: readonly [Policy, ...Policy[]],
  { frozen, candidate, baseline }: Models & { readonly frozen: Frozen },
): Promise<Exposure[]> {
  if (policies.every(({ contamination }) => contamination.check === 'never')) return [];
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
  const own = await exposureOf('candidate', { training: candidate.training, unknown: '' }, given);
  // The same bytes were trained on the same data.
  if (baseline.is === 'none' || baseline.sha256 === candidate.model.sha256) return [own];
  const unknown = `nobody knows what it was trained on (${baseline.unknown ?? 'the store holds no training of it'})`;
  return [own, await exposureOf('serving', { training: baseline.origin?.training, unknown }, given)];
}
