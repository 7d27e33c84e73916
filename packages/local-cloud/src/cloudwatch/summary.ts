/** What one period of one metric holds: enough for every statistic, in bounded room. */
export interface Summary {
  count: number;
  sum: number;
  min: number;
  max: number;
  /** How often each value was seen. Values from statistic sets are missing here, so they count in no percentile. */
  readonly values: Map<number, number>;
}

/** More distinct values than this are kept to three significant digits, which moves a percentile by less than half a per cent. */
const exactValues = 128;

export function emptySummary(): Summary {
  return { count: 0, sum: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, values: new Map() };
}

/** Adds `times` observations of `value`. */
export function observe(summary: Summary, value: number, times = 1): void {
  absorb(summary, { count: times, sum: value * times, min: value, max: value });
  const { values } = summary;
  const key = values.size < exactValues || values.has(value) ? value : coarse(value);
  values.set(key, (values.get(key) ?? 0) + times);
}

/** Adds what a caller has summed up already: a statistic set, or another summary without its values. */
export function absorb(summary: Summary, set: Pick<Summary, 'count' | 'sum' | 'min' | 'max'>): void {
  summary.count += set.count;
  summary.sum += set.sum;
  summary.min = Math.min(summary.min, set.min);
  summary.max = Math.max(summary.max, set.max);
}

/** One summary of many; the parts stay as they are. */
export function merge(parts: Iterable<Summary>): Summary {
  const whole = emptySummary();
  for (const part of parts) {
    absorb(whole, part);
    for (const [value, times] of part.values) whole.values.set(value, (whole.values.get(value) ?? 0) + times);
  }
  return whole;
}

const coarse = (value: number): number => Number(value.toPrecision(3));
