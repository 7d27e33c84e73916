import { bootstrapInterval, type Interval, type Sample } from '../statistics/interval.ts';
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
  readonly replicates: () => Float64Array;
  readonly jackknife: () => Float64Array;
}

/** By resampling. */
export function resampled(draws: Draws, kind: 'bootstrap' | 'percentile' = 'bootstrap'): Estimate {
  const { estimate } = draws;
  const sample = once(() => defined(draws));
  const replicates = () => sample().replicates;
  return {
    estimate,
    get undefinedShare() {
      return sample().undefinedShare;
    },
    interval: (alpha) => (kind === 'bootstrap' ? bootstrapInterval(sample(), alpha) : percentiles(replicates(), alpha)),
    above: (value) => share(replicates(), (it) => it <= value),
    below: (value) => share(replicates(), (it) => it >= value),
  };
}

/** Never 0: what was found counts as one of the resamples. */
function share(replicates: Float64Array, extreme: (it: number) => boolean): number {
  let count = 1;
  for (const it of replicates) if (extreme(it)) count += 1;
  return count / (replicates.length + 1);
}

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
