import type { BiasName } from './names.ts';
import { decided, labelled, type Side, type Stratum, size, type Tally } from './tally.ts';

type Outcomes = typeof labelled;

/**
 * The bias metrics of Amazon SageMaker Clarify, as its developer guide defines them ("Pre-training Bias Metrics", "Post-training
 * Data and Model Bias Metrics"). Natural logarithms. x/0 is ∞ and 0/0 is 0, as in Clarify's library; unlike there, an outcome that
 * one group never has is not left out of a divergence, which would make the worst case look fair.
 */
export const biasFormulas: Readonly<Record<BiasName, (tally: Tally) => number>> = {
  CI: ({ advantaged: a, disadvantaged: d }) => (size(a) - size(d)) / (size(a) + size(d)),
  DPL: (it) => between(it, (side) => share(side, labelled)),
  KL: (it) => divergence(...outcomes(it)),
  JS: (it) => {
    const [a, d] = outcomes(it);
    const middle = a.map((p, i) => (p + (d[i] ?? 0)) / 2);
    return (divergence(a, middle) + divergence(d, middle)) / 2;
  },
  LP: (it) => Math.hypot(...gaps(it)),
  TVD: (it) => gaps(it).reduce((sum, gap) => sum + Math.abs(gap), 0) / 2,
  KS: (it) => Math.max(...gaps(it).map(Math.abs)),
  CDDL: (it) => disparity(it, labelled),
  DPPL: (it) => between(it, (side) => share(side, decided)),
  DI: ({ advantaged: a, disadvantaged: d }) => divided(share(d, decided), share(a, decided)),
  DCA: (it) => between(it, (side) => divided(labelled(side, 1), decided(side, 1))),
  DCR: (it) => -between(it, (side) => divided(labelled(side, 0), decided(side, 0))),
  RD: (it) => between(it, (side) => divided(side.tp, labelled(side, 1))),
  SD: (it) => -between(it, (side) => divided(side.tn, labelled(side, 0))),
  DAR: (it) => between(it, (side) => divided(side.tp, decided(side, 1))),
  DRR: (it) => -between(it, (side) => divided(side.tn, decided(side, 0))),
  AD: (it) => between(it, (side) => divided(side.tp + side.tn, size(side))),
  CDDPL: (it) => disparity(it, decided),
  TE: (it) => -between(it, (side) => divided(side.fn, side.fp)),
  GE: entropy,
  FT: ({ flips, disadvantaged: d }) => divided(flips.against - flips.inFavour, size(d)),
};

/** Advantaged − disadvantaged; the same infinity on both sides is no difference. */
function between({ advantaged, disadvantaged }: Stratum, of: (side: Side) => number): number {
  const [a, d] = [of(advantaged), of(disadvantaged)];
  return a === d ? 0 : a - d;
}

const share = (side: Side, by: Outcomes): number => by(side, 1) / size(side);

function divided(above: number, below: number): number {
  if (below !== 0) return above / below;
  return above === 0 ? 0 : Math.sign(above) * Number.POSITIVE_INFINITY;
}

/** Shares of the two outcomes among the advantaged and among the disadvantaged, by labels. */
function outcomes({ advantaged: a, disadvantaged: d }: Stratum): [number[], number[]] {
  const both = (side: Side): number[] => [labelled(side, 0) / size(side), labelled(side, 1) / size(side)];
  return [both(a), both(d)];
}

function gaps(it: Stratum): number[] {
  const [a, d] = outcomes(it);
  return a.map((p, i) => p - (d[i] ?? 0));
}

const divergence = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, it, i) => sum + (it === 0 ? 0 : it * Math.log(divided(it, q[i] ?? 0))), 0);

/** Demographic disparity, averaged over the strata by their sizes. */
function disparity({ strata, advantaged, disadvantaged }: Tally, by: Outcomes): number {
  const all = size(advantaged) + size(disadvantaged);
  const of = ({ advantaged: a, disadvantaged: d }: Stratum): number =>
    divided(by(d, 0), by(a, 0) + by(d, 0)) - divided(by(d, 1), by(a, 1) + by(d, 1));
  return strata.reduce((sum, it) => sum + ((size(it.advantaged) + size(it.disadvantaged)) / all) * of(it), 0);
}

/** Of the benefit 1 + decision − label: 0 where it was denied wrongly, 2 where it was given wrongly, else 1. */
function entropy({ advantaged: a, disadvantaged: d }: Tally): number {
  const [none, double, all] = [a.fn + d.fn, a.fp + d.fp, size(a) + size(d)];
  const mean = (all - none + double) / all;
  const squares = (all - none - double + 4 * double) / all;
  return mean === 0 ? Number.NaN : (squares / mean ** 2 - 1) / 2;
}
