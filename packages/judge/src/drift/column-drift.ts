import { momentsOf } from '../statistics/moments.ts';
import { ascendingValues } from '../statistics/order.ts';
import { binCount, countIn, innerEdges } from './bins.ts';
import { type Binned, homogeneity, jsDistance, psi, psiNull } from './divergence.ts';
import { ksP, stepsOf } from './steps.ts';

/** How far a column of numbers is from its reference, by every measure at once. */
export interface ColumnDrift {
  readonly records: { readonly reference: number; readonly current: number };
  readonly missing: { readonly reference: number; readonly current: number };
  readonly psi: number;
  readonly ks: number;
  readonly js: number;
  /** In standard deviations of the reference. */
  readonly wasserstein: number;
  /** Cramér's V. */
  readonly chi2: number;
  /** The chance of as much when nothing has drifted. Of `js` and `wasserstein` that of their bins and of KS. */
  readonly p: { readonly psi: number; readonly ks: number; readonly chi2: number };
}

/** Why there is no number, where there is none. */
export type NoDrift = { readonly why: 'no values in the reference' | 'no values now' };

/** Below this a reference is as good as constant, and a distance in its standard deviations would be of any size. */
const leastSpread = 0.001;

/**
 * Both samples are sorted once; bins, gaps and areas are then read off in one walk each. NaN is a missing value: it has a bin of its
 * own in `psi`, `js` and `chi2` where either side has one. A constant column has one bin and has not drifted until another value comes.
 * @param bins of the reference's quantiles; as many as the samples fill when not said.
 */
export function columnDrift(reference: Float64Array, current: Float64Array, bins?: number): ColumnDrift | NoDrift {
  const [was, now] = [ascendingValues(reference), ascendingValues(current)];
  if (was.length === 0) return { why: 'no values in the reference' };
  if (now.length === 0) return { why: 'no values now' };
  const missing = { reference: reference.length - was.length, current: current.length - now.length };
  const edges = innerEdges(was, bins ?? binCount(was.length, now.length));
  const counted = withMissing({ reference: countIn(edges, was), current: countIn(edges, now) }, missing);
  const { ks, wasserstein } = stepsOf(was, now);
  const { p, v } = homogeneity(counted);
  return {
    records: { reference: was.length, current: now.length },
    missing,
    psi: psi(counted),
    ks,
    js: jsDistance(counted),
    wasserstein: wasserstein / Math.max(leastSpread, spreadOf(was)),
    chi2: v,
    p: { psi: psiNull(counted).p, ks: ksP(ks, was.length, now.length), chi2: p },
  };
}

function withMissing({ reference, current }: Binned, missing: ColumnDrift['missing']): Binned {
  if (missing.reference + missing.current === 0) return { reference, current };
  return {
    reference: [...Array.from(reference), missing.reference],
    current: [...Array.from(current), missing.current],
  };
}

/** Of the whole reference, not of a sample of something larger: divided by n. */
function spreadOf(values: Float64Array): number {
  const { variance, count } = momentsOf(values);
  return Math.sqrt((variance * (count - 1)) / count);
}
