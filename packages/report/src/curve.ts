import type { Remark } from '@modelway/lineage';
import { boundsOf } from './series.ts';
import type { Bounds, Point } from './sparkline.ts';

export type CurveRemark = Extract<Remark, { kind: 'curve' }>;

/** One point with what is known of it. */
export interface CurvePoint {
  readonly at: Point;
  readonly band?: Point | undefined;
  readonly records?: number | undefined;
}

export interface CurveLine {
  readonly name: string;
  readonly note: string | undefined;
  /** Sorted by x; those of one x stay in their order, so that a ROC curve climbs. */
  readonly points: readonly CurvePoint[];
}

/** A curve as numbers. A diagonal has one scale for both axes: they are only equal where they look equal. */
export interface Curve {
  readonly lines: readonly CurveLine[];
  readonly x: Bounds;
  readonly y: Bounds;
}

/** @returns the numbers of a curve; points that are no finite numbers are left out. */
export function curveOf({ lines, reference }: CurveRemark): Curve {
  const read = lines.map(({ name, note, points, band, records }) => ({
    name,
    note,
    points: points
      .map((point, i): CurvePoint => ({ at: pair(point), band: band?.[i] && pair(band[i]), records: records?.[i] }))
      .filter(({ at }) => isFinitePair(at))
      .map((it) => (it.band === undefined || isFinitePair(it.band) ? it : { ...it, band: undefined }))
      .sort((a, b) => a.at[0] - b.at[0]),
  }));
  const all = read.flatMap(({ points }) => points);
  const [x, y] = [all.map(({ at }) => at[0]), all.flatMap(({ at, band }) => [at[1], ...(band ?? [])])];
  if (reference?.is === 'diagonal') return { lines: read, x: common(x, y), y: common(x, y) };
  return { lines: read, x: boundsOf(x), y: boundsOf(reference === undefined ? y : [...y, 0]) };
}

const pair = (point: readonly [string, string]): Point => [Number(point[0]), Number(point[1])];
const isFinitePair = (point: Point): boolean => point.every((it) => Math.abs(it) < 1e100);

/** Rates and probabilities are shown from 0 to 1, whatever part of that the points cover. */
function common(x: readonly number[], y: readonly number[]): Bounds {
  const { from, to } = boundsOf([...x, ...y]);
  return from >= 0 && to <= 1 ? { from: 0, to: 1 } : { from, to };
}
