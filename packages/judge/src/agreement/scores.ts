import { momentsOf } from '../statistics/moments.ts';
import { midranks } from '../statistics/order.ts';

export interface ScoreAgreement {
  /** Of second − first. */
  readonly mean: number;
  readonly sd: number;
  /** Bland and Altman's limits (1986): mean ± 1.96 standard deviations. */
  readonly limits: { readonly low: number; readonly high: number };
  /** Lin's concordance (1989): 1 only where the scores are the same, not just in step. */
  readonly concordance: number;
  readonly pearson: number;
  readonly spearman: number;
  /** Share of records whose scores lie further apart than the tolerance. */
  readonly beyond: number;
  readonly furthest: number;
}

/** How well two scores of the same records agree. */
export function scoreAgreement(one: Float64Array, two: Float64Array, tolerance: number): ScoreAgreement {
  const apart = two.map((it, i) => it - (one[i] ?? Number.NaN));
  const { mean, variance, count } = momentsOf(apart);
  const sd = Math.sqrt(variance);
  const far = apart.map(Math.abs);
  return {
    mean,
    sd,
    limits: { low: mean - 1.96 * sd, high: mean + 1.96 * sd },
    concordance: concordance(one, two),
    pearson: correlation(one, two),
    spearman: correlation(midranks(one), midranks(two)),
    beyond: far.reduce((sum, it) => sum + Number(it > tolerance), 0) / count,
    furthest: far.reduce((most, it) => Math.max(most, it), 0),
  };
}

function sums(one: Float64Array, two: Float64Array) {
  const [a, b] = [momentsOf(one), momentsOf(two)];
  const common = one.reduce((sum, it, i) => sum + (it - a.mean) * ((two[i] ?? Number.NaN) - b.mean), 0);
  return {
    a: a.variance * (a.count - 1),
    b: b.variance * (b.count - 1),
    common,
    shift: a.count * (a.mean - b.mean) ** 2,
  };
}

function concordance(one: Float64Array, two: Float64Array): number {
  const { a, b, common, shift } = sums(one, two);
  return (2 * common) / (a + b + shift);
}

function correlation(one: Float64Array, two: Float64Array): number {
  const { a, b, common } = sums(one, two);
  return common / Math.sqrt(a * b);
}
