import type { Form } from './form.ts';
import { higher, type Scored } from './metric.ts';

/** Means, variances and covariance of labels (y) and scores (x), over n. */
interface Joint {
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** A function of how labels and scores vary together. Values are taken from the labels' mean, so that squares of large ones do not swallow their differences. */
const ofJoint =
  (of: (joint: Joint) => number) =>
  ({ labels, scores }: Scored): Form => {
    const centre = labels.reduce((sum, it) => sum + it, 0) / labels.length;
    const [x, y] = [scores.map((it) => it - centre), labels.map((it) => it - centre)];
    const product = (a: Float64Array, b: Float64Array) => a.map((it, i) => it * (b[i] ?? Number.NaN));
    return {
      is: 'sums',
      columns: [x, y, product(x, x), product(y, y), product(x, y)],
      of: (sums, records) => {
        const at = (i: number): number => (sums[i] ?? Number.NaN) / records;
        const [mx, my] = [at(0), at(1)];
        return of({ x: mx, y: my, xx: at(2) - mx * mx, yy: at(3) - my * my, xy: at(4) - mx * my });
      },
    };
  };

/** Rounding leaves this much of a spread that is none. */
const none = 1e-14;
const upToOne = [Number.NEGATIVE_INFINITY, 1] as const;

/** Share of the labels' variance that the scores explain. Not defined where all labels are the same. */
export const r2 = higher({
  range: upToOne,
  prepare: ofJoint(({ x, y, xx, yy, xy }) =>
    yy > none * (y * y + 1e-300) ? 1 - (xx - 2 * xy + yy + (x - y) ** 2) / yy : Number.NaN,
  ),
});

/** The same without what a constant added to all scores would repair. */
export const explainedVariance = higher({
  range: upToOne,
  prepare: ofJoint(({ y, xx, yy, xy }) => (yy > none * (y * y + 1e-300) ? 1 - (xx - 2 * xy + yy) / yy : Number.NaN)),
});

/** Pearson's correlation. Not defined where either side is constant. */
export const correlation = higher({
  range: [-1, 1],
  prepare: ofJoint(({ xx, yy, xy }) =>
    xx > 0 && yy > 0 ? Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) : Number.NaN,
  ),
});

/** Lin's concordance (1989): correlation, less what lies off the line of equal values. */
export const concordance = higher({
  range: [-1, 1],
  prepare: ofJoint(({ x, y, xx, yy, xy }) => (2 * xy) / (xx + yy + (x - y) ** 2)),
});
