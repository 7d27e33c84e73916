/** How a group of people was labelled and decided on. "1" is the outcome that people want. */
export interface Side {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
}

/** Outcomes within one value of the column that disparity is conditioned on. */
export interface Stratum {
  readonly advantaged: Side;
  readonly disadvantaged: Side;
}

/** All that the bias metrics are computed from. */
export interface Tally extends Stratum {
  readonly strata: readonly Stratum[];
  /** Among the disadvantaged, decisions that those most like them among the advantaged did not get: unwanted, and wanted ones. */
  readonly flips: { readonly against: number; readonly inFavour: number };
}

/** What a record is counted as. Bits: disadvantaged, label, candidate's decision, baseline's, and what its likes got from each. */
export const bits = { disadvantaged: 1, label: 2, candidate: 4, baseline: 8, candidateLikes: 16, baselineLikes: 32 };
export const cellsOfStratum = 64;

export type Model = 'candidate' | 'baseline';

/** @param counts how many records there are of each cell, 64 per stratum. */
export function tallyOf(counts: ArrayLike<number>, model: Model): Tally {
  const strata = Array.from({ length: counts.length / cellsOfStratum }, (_, g) => stratum(counts, g, model));
  const [decision, likes] =
    model === 'candidate' ? [bits.candidate, bits.candidateLikes] : [bits.baseline, bits.baselineLikes];
  let [against, inFavour] = [0, 0];
  for (let i = 0; i < counts.length; i += 1) {
    if (!(i & bits.disadvantaged) || Boolean(i & decision) === Boolean(i & likes)) continue;
    if (i & decision) inFavour += counts[i] ?? 0;
    else against += counts[i] ?? 0;
  }
  return {
    strata,
    advantaged: sum(strata.map((it) => it.advantaged)),
    disadvantaged: sum(strata.map((it) => it.disadvantaged)),
    flips: { against, inFavour },
  };
}

function stratum(counts: ArrayLike<number>, g: number, model: Model): Stratum {
  const sides = [new Float64Array(4), new Float64Array(4)] as const;
  for (let i = 0; i < cellsOfStratum; i += 1) {
    const at = (i & bits.label ? 2 : 0) + (i & bits[model] ? 1 : 0);
    const side = sides[i & bits.disadvantaged ? 1 : 0];
    side[at] = (side[at] ?? 0) + (counts[g * cellsOfStratum + i] ?? 0);
  }
  return { advantaged: sideOf(sides[0]), disadvantaged: sideOf(sides[1]) };
}

const sideOf = ([tn = 0, fp = 0, fn = 0, tp = 0]: Iterable<number> & Float64Array): Side => ({ tn, fp, fn, tp });

const sum = (sides: readonly Side[]): Side =>
  sides.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, tn: a.tn + b.tn, fn: a.fn + b.fn }), {
    tp: 0,
    fp: 0,
    tn: 0,
    fn: 0,
  });

export const size = ({ tp, fp, tn, fn }: Side): number => tp + fp + tn + fn;
/** People whose label, or whom the model's decision, gives the wanted outcome (1) or not (0). */
export const labelled = ({ tp, fp, tn, fn }: Side, outcome: 0 | 1): number => (outcome === 1 ? tp + fn : tn + fp);
export const decided = ({ tp, fp, tn, fn }: Side, outcome: 0 | 1): number => (outcome === 1 ? tp + fp : tn + fn);
