import type { Found } from './read.ts';
import type { Policy } from './schema.ts';

/** Resamples beyond the bound: with fewer, the bound itself is a matter of luck. */
const beyondBound = 20;

/** @returns the fault, where a confidence asks for more resamples than there are. */
export function tooFewResamples(
  { resamples }: Policy['evaluation'],
  confidence: number,
  path: readonly (string | number)[],
): Found[] {
  const least = Math.ceil(beyondBound / (1 - confidence) - 1e-9);
  if (resamples >= least) return [];
  return [{ path, problem: `must be at least ${least} for a confidence of ${confidence}, found ${resamples}` }];
}
