import type { Statistic } from '../statistics/bootstrap.ts';
import { higher, lower, type Metric, type Scored } from './metric.ts';

/** One loss per record; the metric is their mean, or a function of it. */
function meanOf(loss: (label: number, score: number) => number, then: (mean: number) => number = (mean) => mean) {
  return ({ labels, scores }: Scored): Statistic => {
    const losses = Float64Array.from(labels, (label, i) => loss(label, scores[i] ?? Number.NaN));
    return (draws) => {
      let sum = 0;
      for (let i = 0; i < draws.length; i += 1) sum += losses[draws[i] as number] as number; // Safe: draws index records.
      return then(sum / draws.length);
    };
  };
}

const probability = { labels: 'binary', scores: 'probability' } as const satisfies Partial<Metric>;

/** Certain and wrong would cost infinitely much; clipped where scikit-learn 1.2 clips. */
const least = 1e-15;
const clipped = (p: number): number => Math.min(1 - least, Math.max(least, p));

export const logLoss = lower({
  ...probability,
  prepare: meanOf((label, score) => -(label === 1 ? Math.log(clipped(score)) : Math.log1p(-clipped(score)))),
});
export const brier = lower({ ...probability, range: [0, 1], prepare: meanOf((label, score) => (score - label) ** 2) });

export const mae = lower({ prepare: meanOf((label, score) => Math.abs(score - label)) });
export const mse = lower({ prepare: meanOf((label, score) => (score - label) ** 2) });
export const rmse = lower({ prepare: meanOf((label, score) => (score - label) ** 2, Math.sqrt) });
/** As a fraction, not in percent. Not defined where a label is 0. */
export const mape = lower({
  prepare: meanOf((label, score) => (label === 0 ? Number.NaN : Math.abs((score - label) / label))),
});

const bins = 10;

/** Expected calibration error over ten bins of equal width: how far stated and observed shares lie apart, by share of records. */
export const ece = lower({
  ...probability,
  range: [0, 1],
  prepare: ({ labels, scores }) => {
    const bin = Uint8Array.from(scores, (score) => Math.min(Math.floor(bins * score), bins - 1));
    const excess = Float64Array.from(labels, (label, i) => label - (scores[i] ?? Number.NaN));
    const sums = new Float64Array(bins);
    return (draws) => {
      sums.fill(0);
      for (const i of draws) sums[bin[i] ?? 0] = (sums[bin[i] ?? 0] ?? 0) + (excess[i] ?? 0);
      return sums.reduce((sum, it) => sum + Math.abs(it), 0) / draws.length;
    };
  },
});

/** Share of the labels' variance that the scores explain. Not defined where all labels are the same. */
export const r2 = higher({
  range: [Number.NEGATIVE_INFINITY, 1],
  prepare: ({ labels, scores }) => {
    // Taken from the overall mean, so that squares of large labels do not swallow their differences.
    const mean = labels.reduce((sum, it) => sum + it, 0) / labels.length;
    return (draws) => {
      let [sum, squares, errors] = [0, 0, 0];
      for (const i of draws) {
        const [label, score] = [(labels[i] ?? 0) - mean, (scores[i] ?? 0) - mean];
        sum += label;
        squares += label * label;
        errors += (score - label) ** 2;
      }
      const spread = squares - (sum * sum) / draws.length;
      return spread > 0 ? 1 - errors / spread : Number.NaN;
    };
  },
});
