import { normalCdf, normalQuantile } from './normal.ts';
import { midranks } from './order.ts';

/** Two areas under ROC curves on the same records, with what is known of their spread. */
export interface DeLong {
  readonly candidate: number;
  readonly baseline: number;
  readonly varianceOfCandidate: number;
  readonly varianceOfBaseline: number;
  readonly covariance: number;
  readonly difference: number;
  /** Standard error of the difference; 0 for scores in the same order, and then the difference is exactly 0. */
  readonly error: number;
}

interface Side {
  readonly area: number;
  /** Per positive, the share of negatives below it; per negative, the share of positives above it. */
  readonly ofPositives: Float64Array;
  readonly ofNegatives: Float64Array;
}

/**
 * DeLong, DeLong and Clarke-Pearson's test (1988) in the n log n form of Sun and Xu (2014). Poor where an area is near 1 and records
 * are few: bootstrap there.
 * @param labels 0 or 1, with at least two of each.
 */
export function delong(labels: Float64Array, candidate: Float64Array, baseline: Float64Array): DeLong {
  const [one, two] = [side(labels, candidate), side(labels, baseline)];
  const part = (a: Side, b: Side): number =>
    covariance(a.ofPositives, b.ofPositives) / a.ofPositives.length +
    covariance(a.ofNegatives, b.ofNegatives) / a.ofNegatives.length;
  const [varianceOfCandidate, varianceOfBaseline, both] = [part(one, one), part(two, two), part(one, two)];
  return {
    candidate: one.area,
    baseline: two.area,
    varianceOfCandidate,
    varianceOfBaseline,
    covariance: both,
    difference: one.area - two.area,
    error: Math.sqrt(Math.max(0, varianceOfCandidate + varianceOfBaseline - 2 * both)),
  };
}

function side(labels: Float64Array, scores: Float64Array): Side {
  const among = (label: number) => scores.filter((_, i) => labels[i] === label);
  const [positives, negatives] = [among(1), among(0)];
  const [all, own, other] = [midranks(scores), midranks(positives), midranks(negatives)];
  const [m, k] = [positives.length, negatives.length];
  const of = (label: number) => all.filter((_, i) => labels[i] === label);
  const ofPositives = of(1).map((rank, i) => (rank - (own[i] ?? 0)) / k);
  const ofNegatives = of(0).map((rank, i) => 1 - (rank - (other[i] ?? 0)) / m);
  return { area: ofPositives.reduce((sum, it) => sum + it, 0) / m, ofPositives, ofNegatives };
}

function covariance(a: Float64Array, b: Float64Array): number {
  const [x, y] = [mean(a), mean(b)];
  return a.reduce((sum, it, i) => sum + (it - x) * ((b[i] ?? 0) - y), 0) / (a.length - 1);
}

const mean = (of: Float64Array): number => of.reduce((sum, it) => sum + it, 0) / of.length;

/** @returns the p-value of "the difference is not above the value". Without spread the difference itself decides. */
export const delongAbove = ({ difference, error }: DeLong, value: number): number =>
  error > 0 ? normalCdf(-(difference - value) / error) : Number(!(difference > value));
export const delongBelow = ({ difference, error }: DeLong, value: number): number =>
  error > 0 ? normalCdf((difference - value) / error) : Number(!(difference < value));

export function delongBounds({ difference, error }: DeLong, alpha: number): { low: number; high: number } {
  const reach = error > 0 ? -normalQuantile(alpha) * error : 0;
  return { low: difference - reach, high: difference + reach };
}
