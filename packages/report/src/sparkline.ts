/** A point of a line, as numbers. */
export type Point = readonly [x: number, y: number];

const levels = '▁▂▃▄▅▆▇█';

/** Characters of a sparkline: fits beside its numbers on a phone. */
const width = 24;

export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** @returns the line as `▁▂▅█`: the mean height of each part of `x`, between the bounds of `y`. Empty for no points. */
export function sparkline(points: readonly Point[], x: Bounds, y: Bounds): string {
  if (points.length === 0) return '';
  const step = (x.to - x.from) / width;
  const heights = Array.from({ length: width }, (_, i) => heightAt(points, x.from + (i + 0.5) * step));
  return levelsOf(heights, y);
}

/** @returns one block for each height, between the bounds. */
export const levelsOf = (heights: readonly number[], bounds: Bounds): string =>
  heights.map((height) => levels[levelOf(height, bounds)] ?? '').join('');

/** A line that never moves lies at the bottom when it is zero and in the middle when it is not. */
function levelOf(height: number, { from, to }: Bounds): number {
  if (to === from) return to === 0 ? 0 : 3;
  return Math.max(0, Math.min(levels.length - 1, Math.round(((height - from) / (to - from)) * (levels.length - 1))));
}

/** @returns the height at `x`: between two points the line is straight; before the first and after the last it is level. Points are sorted by x. */
export function heightAt(points: readonly Point[], x: number): number {
  const next = points.findIndex(([at]) => at > x);
  const [before, after] = [points[next < 0 ? points.length - 1 : next - 1], points[next]];
  if (before === undefined || after === undefined) return (before ?? after)?.[1] ?? 0;
  return before[1] + ((x - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}
