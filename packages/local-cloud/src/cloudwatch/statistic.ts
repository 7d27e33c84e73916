import type { Summary } from './summary.ts';

export type Statistic = (summary: Summary) => number | undefined;

const plain: Readonly<Record<string, Statistic>> = {
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ min }) => min,
  Maximum: ({ max }) => max,
};

/**
 * @param name `Average`, `Sum`, `SampleCount`, `Minimum`, `Maximum`, a percentile `p0` to `p100` or a trimmed mean `tm0` to `tm100`.
 * @returns how to take it of a summary that is not empty; undefined when there is no such statistic here.
 */
export function statistic(name: string): Statistic | undefined {
  if (Object.hasOwn(plain, name)) return plain[name];
  const [, kind, digits] = /^(p|tm)(\d{1,3}(?:\.\d{1,10})?)$/.exec(name) ?? [];
  const percent = Number(digits);
  if (kind === undefined || percent > 100) return undefined;
  return (summary) => (kind === 'p' ? percentile(summary, percent) : trimmedMean(summary, percent));
}

/** Nearest rank: the smallest value that at least so many per cent of the observations do not exceed. */
function percentile({ values }: Summary, percent: number): number | undefined {
  const rank = (total(values) * percent) / 100;
  let seen = 0;
  for (const [value, times] of ascending(values)) {
    seen += times;
    if (seen >= rank) return value;
  }
  return undefined;
}

/** The mean of the lowest so many per cent of the observations. */
function trimmedMean({ values }: Summary, percent: number): number | undefined {
  const room = Math.max(1, Math.round((total(values) * percent) / 100));
  let left = room;
  let sum = 0;
  for (const [value, times] of ascending(values)) {
    const taken = Math.min(left, times);
    sum += value * taken;
    left -= taken;
  }
  return left === room ? undefined : sum / (room - left);
}

const total = (values: Summary['values']): number => [...values.values()].reduce((sum, times) => sum + times, 0);

const ascending = (values: Summary['values']): [number, number][] => [...values].sort(([a], [b]) => a - b);
