import { type MetricName, metrics } from './metric/index.ts';
import { everyRecord, jackknife, replicates, type Statistic } from './statistics/bootstrap.ts';
import type { Sample } from './statistics/interval.ts';

/** Records to measure on: all of the evidence, or one slice of it. */
export interface Group {
  readonly labels: Float64Array;
  readonly candidate: Float64Array;
  readonly baseline?: Float64Array;
}

export interface Settings {
  readonly threshold: number;
  readonly resamples: number;
  /** An unsigned 32-bit integer. */
  readonly seed: number;
}

/** A number with its bootstrap; `undefinedShare` of the replicates had no value and were left out. */
export interface Estimate extends Sample {
  readonly undefinedShare: number;
}

/** One metric on one group. */
export interface Measured {
  readonly records: number;
  readonly candidate: Estimate;
  readonly baseline?: Estimate;
  /** candidate − baseline on the same draws. */
  readonly difference?: Estimate;
}

/** Measures several metrics on the same resamples: drawing them is most of the work. */
export function measure(group: Group, names: readonly MetricName[], settings: Settings): Map<MetricName, Measured> {
  const records = group.labels.length;
  const sides = [group.candidate, ...(group.baseline ? [group.baseline] : [])];
  const statistics = names.flatMap((name) => sides.map((scores) => prepared(name, { ...group, scores }, settings)));
  const rows = replicates(statistics, { records, ...settings });
  const left = jackknife(statistics, { records, ...settings });
  const every = everyRecord(records);
  const raws = statistics.map((statistic, i) => ({
    estimate: statistic(every),
    replicates: rows[i] ?? new Float64Array(),
    jackknife: left[i] ?? new Float64Array(),
  }));
  return new Map(
    names.map((name, i) => [name, measured(records, raws.slice(i * sides.length, (i + 1) * sides.length))]),
  );
}

function prepared(
  name: MetricName,
  { labels, scores }: { labels: Float64Array; scores: Float64Array },
  { threshold }: Settings,
): Statistic {
  return metrics[name].prepare({ labels, scores, threshold });
}

function measured(records: number, [candidate, baseline]: readonly Sample[]): Measured {
  if (candidate === undefined) throw new RangeError('a metric was measured on no model');
  if (baseline === undefined) return { records, candidate: defined(candidate) };
  const difference = {
    estimate: candidate.estimate - baseline.estimate,
    replicates: candidate.replicates.map((it, b) => it - (baseline.replicates[b] ?? Number.NaN)),
    jackknife: candidate.jackknife.map((it, i) => it - (baseline.jackknife[i] ?? Number.NaN)),
  };
  return { records, candidate: defined(candidate), baseline: defined(baseline), difference: defined(difference) };
}

function defined({ estimate, replicates: all, jackknife: left }: Sample): Estimate {
  const kept = all.filter((it) => Number.isFinite(it));
  return {
    estimate,
    replicates: kept,
    jackknife: left.filter((it) => Number.isFinite(it)),
    undefinedShare: 1 - kept.length / all.length,
  };
}
