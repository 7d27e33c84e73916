import type { Statistic } from './statistic.ts';
import { absorb, emptySummary, merge, observe, type Summary } from './summary.ts';

/** Values by the start of their period, in epoch milliseconds, oldest first. */
export type Points = ReadonlyMap<number, number>;

/** `from` (inclusive) to `to` (exclusive) in epoch milliseconds, cut into periods of so many seconds that start at `from`. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly period: number;
}

/** Either single observations or a set that the caller has summed up. */
export type Observation =
  | { readonly value: number; readonly times: number }
  | { readonly set: Pick<Summary, 'count' | 'sum' | 'min' | 'max'> };

const second = 1_000;
const minute = 60 * second;
/** How long CloudWatch keeps its two finest resolutions (GetMetricData reference). */
const kept = { [second]: 3 * 3_600 * second, [minute]: 15 * 86_400 * second };

/** One metric. Minutes hold everything; seconds only what was put with high resolution. */
export class Series {
  unit = 'None';
  private readonly seconds = new Map<number, Summary>();
  private readonly minutes = new Map<number, Summary>();

  /** @param at epoch milliseconds @param highResolution whether seconds are to be told apart */
  add(at: number, observation: Observation, resolution: 1 | 60): void {
    take(bucket(this.minutes, at, minute), observation);
    if (resolution === 1) take(bucket(this.seconds, at, second), observation);
  }

  /** One point per period that holds observations; periods without any have no point. */
  points(window: Window, statistic: Statistic): Points {
    const found = new Map<number, number>();
    for (const [start, parts] of this.periods(window)) {
      const value = statistic(merge(parts));
      if (value !== undefined) found.set(start, value);
    }
    return found;
  }

  private periods({ from, to, period }: Window): [number, Summary[]][] {
    const fine = period % 60 !== 0 && this.seconds.size > 0;
    const groups = new Map<number, Summary[]>();
    for (const [at, summary] of fine ? this.seconds : this.minutes) {
      if (at < from || at >= to) continue;
      const start = at - ((at - from) % (period * second));
      groups.set(start, [...(groups.get(start) ?? []), summary]);
    }
    return [...groups].sort(([a], [b]) => a - b);
  }

  /** The start of the youngest minute that holds anything. */
  get latest(): number {
    return Math.max(...this.minutes.keys());
  }
}

function take(summary: Summary, observation: Observation): void {
  if ('set' in observation) absorb(summary, observation.set);
  else observe(summary, observation.value, observation.times);
}

function bucket(buckets: Map<number, Summary>, at: number, size: typeof second | typeof minute): Summary {
  const start = at - (at % size);
  const found = buckets.get(start);
  if (found) return found;
  const made = emptySummary();
  buckets.set(start, made);
  for (const old of buckets.keys()) {
    if (old >= start - (kept[size] ?? 0)) break; // Metrics come in the order of time, so the oldest stand first.
    buckets.delete(old);
  }
  return made;
}
