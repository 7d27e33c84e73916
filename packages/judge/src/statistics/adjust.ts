import { holm } from './holm.ts';

const byRank = (p: readonly number[]): number[] => p.map((_, i) => i).sort((i, j) => (p[i] ?? 1) - (p[j] ?? 1));

/** Adjusts from the largest p-value down: each at most what its larger neighbour became. */
function stepUp(p: readonly number[], factor: (rank: number) => number): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let lowest = 1;
  for (const [at, index] of [...byRank(p).entries()].reverse()) {
    lowest = Math.min(lowest, factor(at + 1) * (p[index] ?? 1));
    adjusted[index] = lowest;
  }
  return adjusted;
}

/** Adjustments of p-values for many tests, by name: what each holds below the level, and under which dependence. */
export const adjustments = {
  /** The chance of any false finding; any dependence. */
  bonferroni: (p) => p.map((it) => Math.min(1, it * p.length)),
  /** The same, and never less powerful (Holm, 1979). */
  holm,
  /** The same for tests that are independent or positively dependent (Hochberg, 1988). */
  hochberg: (p) => stepUp(p, (rank) => p.length - rank + 1),
  /** The expected share of false findings; independent or positively dependent tests (Benjamini and Hochberg, 1995). */
  'benjamini-hochberg': (p) => stepUp(p, (rank) => p.length / rank),
  /** The same under any dependence (Benjamini and Yekutieli, 2001). */
  'benjamini-yekutieli': (p) => {
    const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return stepUp(p, (rank) => (harmonic * p.length) / rank);
  },
} as const satisfies Record<string, (p: readonly number[]) => number[]>;

export type Adjustment = keyof typeof adjustments;
