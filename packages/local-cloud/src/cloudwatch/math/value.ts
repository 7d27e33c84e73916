import type { Points } from '../series.ts';

/** A number, or a time series; a list is what stands in square brackets. */
export type Value = number | Points | readonly Value[];

/** The periods that a series has points for; undefined for a number, which holds at any time. */
export function starts(value: Value): number[] | undefined {
  if (typeof value === 'number') return undefined;
  if (value instanceof Map) return [...value.keys()];
  throw new SyntaxError('a list stands where a time series or a number is needed');
}

export function valueAt(value: Value, at: number): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof Map ? value.get(at) : undefined;
}

export function pointwise(times: readonly number[], value: (at: number) => number | undefined): Points {
  const points = new Map<number, number>();
  for (const at of times) {
    const found = value(at);
    if (found !== undefined && Number.isFinite(found)) points.set(at, found);
  }
  return points;
}
