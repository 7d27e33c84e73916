import type { Form } from './form.ts';
import { lower, type Metric, type Scored } from './metric.ts';

type Loss = (label: number, score: number) => number;

/** One loss per record, averaged; or a function of that mean. */
export function meanOf(loss: Loss, then: (mean: number) => number = (mean) => mean) {
  return ({ labels, scores }: Scored): Form => ({
    is: 'sums',
    columns: [Float64Array.from(labels, (label, i) => loss(label, scores[i] ?? Number.NaN))],
    of: (sums, records) => then((sums[0] ?? Number.NaN) / records),
  });
}

const mean = (loss: Loss, own: Partial<Metric> = {}): Metric => lower({ mean: true, ...own, prepare: meanOf(loss) });

const probability = { labels: 'binary', scores: 'probability' } as const satisfies Partial<Metric>;

/** Certain and wrong would cost infinitely much; clipped where scikit-learn 1.2 clips. */
const least = 1e-15;
const clipped = (p: number): number => Math.min(1 - least, Math.max(least, p));

export const logLoss = mean(
  (label, score) => -(label === 1 ? Math.log(clipped(score)) : Math.log1p(-clipped(score))),
  probability,
);
const squared: Loss = (label, score) => (score - label) ** 2;
export const brier = mean(squared, { ...probability, range: [0, 1] });

const bins = 10;

/** Expected calibration error over ten bins of equal width: how far stated and observed shares lie apart, by share of records. */
export const ece = lower({
  ...probability,
  range: [0, 1],
  prepare: ({ labels, scores }) => {
    const bin = Uint8Array.from(scores, (score) => Math.min(Math.floor(bins * score), bins - 1));
    const excess = Float64Array.from(labels, (label, i) => label - (scores[i] ?? Number.NaN));
    return {
      is: 'whole',
      of: (weights) => {
        const sums = new Float64Array(bins);
        let records = 0;
        for (let i = 0; i < bin.length; i += 1) {
          const [at, weight] = [bin[i] as number, weights[i] as number]; // Safe: arrays of one length.
          sums[at] = (sums[at] as number) + weight * (excess[i] as number);
          records += weight;
        }
        return sums.reduce((sum, it) => sum + Math.abs(it), 0) / records;
      },
    };
  },
});

/** How far the mean score lies from the share of "yes": calibration in the large. */
export const calibrationGap = lower({
  ...probability,
  range: [0, 1],
  prepare: meanOf((label, score) => score - label, Math.abs),
});

export const mae = mean((label, score) => Math.abs(score - label));
export const mse = mean(squared);
export const rmse = lower({ prepare: meanOf(squared, Math.sqrt) });
/** As a fraction, not in percent. Not defined where a label is 0. */
export const mape = mean((label, score) => (label === 0 ? Number.NaN : Math.abs((score - label) / label)));
/** As a fraction, from 0 to 2; 0 where both are 0. */
export const smape = mean(
  (label, score) => (label === score ? 0 : (2 * Math.abs(score - label)) / (Math.abs(label) + Math.abs(score))),
  { range: [0, 2] },
);
/** Loss of a forecast of the nine-tenths quantile: too low costs nine times as much as too high. */
export const pinball90 = mean((label, score) => (label >= score ? 0.9 * (label - score) : 0.1 * (score - label)));
/** Mean squared difference of ln(1 + value). Not defined at −1 and below. */
export const msle = mean((label, score) => (Math.log1p(label) - Math.log1p(score)) ** 2);
/** How far scores are off on average, with those too high and too low against each other. */
export const meanError = lower({ prepare: meanOf((label, score) => score - label, Math.abs) });
