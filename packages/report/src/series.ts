import type { Remark } from '@modelway/lineage';
import type { Bounds, Point } from './sparkline.ts';

export type SeriesRemark = Extract<Remark, { kind: 'series' }>;

/** A series as numbers: points sorted by x, those that are no finite numbers left out, and the bounds of all lines together. */
export interface Series {
  readonly lines: ReadonlyArray<{ readonly name: string; readonly points: readonly Point[] }>;
  readonly x: Bounds;
  readonly y: Bounds;
}

/** @returns the numbers of a series remark. */
export function numbersOf({ lines }: Pick<SeriesRemark, 'lines'>): Series {
  const read = lines.map(({ name, points }) => ({ name, points: finite(points) }));
  const all = read.flatMap(({ points }) => points);
  return { lines: read, x: boundsOf(all.map(([at]) => at)), y: boundsOf(all.map(([, height]) => height)) };
}

function finite(points: SeriesRemark['lines'][number]['points']): Point[] {
  return points
    .map(([x, y]): Point => [Number(x), Number(y)])
    .filter((point) => point.every((it) => Math.abs(it) < 1e100))
    .sort(([a], [b]) => a - b);
}

/** @returns the least and the greatest; 0 to 0 of nothing. */
export function boundsOf(values: readonly number[]): Bounds {
  if (values.length === 0) return { from: 0, to: 0 };
  // Spreading a hundred thousand values into Math.min would overflow the stack.
  return values.reduce(({ from, to }, it) => ({ from: Math.min(from, it), to: Math.max(to, it) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
}
