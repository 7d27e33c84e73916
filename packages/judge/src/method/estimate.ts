import { tAbove, tUpper } from '../statistics/distributions.ts';
import { bootstrapInterval, type Interval, type Sample } from '../statistics/interval.ts';
import { normalCdf, normalQuantile } from '../statistics/normal.ts';
import { quantile } from '../statistics/quantile.ts';

/** A number, and what a method says of how far off it may be. */
export interface Estimate {
  readonly estimate: number;
  /** Share of resamples on which it has no value. */
  readonly undefinedShare: number;
  /** @returns both one-sided bounds, each with chance of error alpha. */
  interval(alpha: number): Interval;
  /** @returns the p-value of "it is not above the value": small where it is shown to be. */
  above(value: number): number;
  /** @returns the p-value of "it is not below the value". */
  below(value: number): number;
}

/** What resampling gives, once it is asked for: many metrics share one draw, and some need none. */
export interface Draws {
  readonly estimate: number;
  /** How many records were drawn from; p-values are then those of so few. */
  readonly records?: number;
  readonly replicates: () => Float64Array;
  readonly jackknife: () => Float64Array;
}

/** By resampling. */
export function resampled(draws: Draws, kind: 'bootstrap' | 'percentile' = 'bootstrap'): Estimate {
  const { estimate, records = Number.POSITIVE_INFINITY } = draws;
  const sample = once(() => defined(draws));
  const replicates = () => sample().replicates;
  return {
    estimate,
    get undefinedShare() {
      return sample().undefinedShare;
    },
    interval: (alpha) =>
      kind === 'percentile' ? percentiles(replicates(), alpha) : bca(sample(), { alpha, records: draws.records }),
    above: (value) =>
      widened(
        share(replicates(), (it) => it <= value),
        records,
      ),
    below: (value) =>
      widened(
        share(replicates(), (it) => it >= value),
        records,
      ),
  };
}

/** Never 0: what was found counts as one of the resamples. */
function share(replicates: Float64Array, extreme: (it: number) => boolean): number {
  let count = 1;
  for (const it of replicates) if (extreme(it)) count += 1;
  return count / (replicates.length + 1);
}

/**
 * Of few records BCa finds too much: exactly at its margin, log loss on 40 records would pass 7.5 % of gates, AUC on 60 records 6.2 %. So
 * neither end of a difference lies further in than percentiles do whose level is that of Student's t (4.9 and 3.9 %).
 */
function bca(sample: Sample, { alpha, records }: { alpha: number; records: number | undefined }): Interval {
  const found = bootstrapInterval(sample, alpha);
  if (records === undefined || records < 2 || found.method === 'exact') return found;
  const level = normalCdf(-Math.sqrt(records / (records - 1)) * tUpper(alpha, records - 1));
  const plain = percentiles(sample.replicates, level);
  return { ...found, low: Math.min(found.low, plain.low), high: Math.max(found.high, plain.high) };
}

/**
 * Resamples spread less than samples do, by √((n − 1) ÷ n), and their spread is an estimate itself: both are made good as Student's t makes
 * them good for a mean (Hesterberg, 2015). Of 30 records 0.0025 becomes 0.005.
 */
const widened = (p: number, records: number): number =>
  records < 2 || records > 1e6 ? p : tAbove(-normalQuantile(p) * Math.sqrt((records - 1) / records), records - 1);

function percentiles(replicates: Float64Array, alpha: number): Interval {
  const ascending = replicates.slice().sort();
  return { low: quantile(ascending, alpha), high: quantile(ascending, 1 - alpha), method: 'percentile' };
}

function defined({ estimate, replicates, jackknife }: Draws): Sample & Pick<Estimate, 'undefinedShare'> {
  const all = replicates();
  const kept = all.filter((it) => Number.isFinite(it));
  const left = once(() => jackknife().filter((it) => Number.isFinite(it)));
  return {
    estimate,
    replicates: kept,
    get jackknife() {
      return left();
    },
    undefinedShare: all.length > 0 ? 1 - kept.length / all.length : 0,
  };
}

/** @returns the function, which then remembers what it gave. */
export function once<Out>(work: () => Out): () => Out {
  let done: { readonly out: Out } | undefined;
  return () => {
    done ??= { out: work() };
    return done.out;
  };
}
