import { ascendingOrder } from '../statistics/order.ts';
import type { Form, Weights } from './form.ts';
import { higher, type Scored } from './metric.ts';

/**
 * Normalised discounted cumulative gain of all records as one list (Järvelin and Kekäläinen, 2002): a label counts by 1 ÷ log₂(1 +
 * place), and records with the same score share the mean of their places' discounts, as scikit-learn has it. Labels are gains, 0 or more.
 */
export const ndcg = higher({
  prepare: ({ labels, scores }: Scored): Form => {
    const [found, best] = [ascendingOrder(scores).reverse(), ascendingOrder(labels).reverse()];
    const discounts = new Discounts();
    const of = (order: Uint32Array, by: Float64Array) => (weights: Weights) =>
      gainOf({ order, by, labels, weights }, discounts);
    const [gain, most] = [of(found, scores), of(best, labels)];
    return { is: 'whole', of: (weights) => gain(weights) / most(weights) };
  },
});

interface List {
  readonly order: Uint32Array;
  readonly by: Float64Array;
  readonly labels: Float64Array;
  readonly weights: Weights;
}

function gainOf({ order, by, labels, weights }: List, discounts: Discounts): number {
  let [gain, place, tied, sum] = [0, 0, 0, 0];
  for (let i = 0; i < order.length; i += 1) {
    const record = order[i] as number; // Safe, here and below: an index of a record.
    const weight = weights[record] as number;
    tied += weight;
    sum += weight * (labels[record] as number);
    if (tied > 0 && by[record] !== by[order[i + 1] as number]) {
      gain += (sum / tied) * (discounts.upTo(place + tied) - discounts.upTo(place));
      place += tied;
      tied = 0;
      sum = 0;
    }
  }
  return gain;
}

/** Running sums of 1 ÷ log₂(1 + place), as far as they have been asked for. */
class Discounts {
  private readonly sums = [0];

  upTo(place: number): number {
    for (let i = this.sums.length; i <= place; i += 1) this.sums.push((this.sums[i - 1] ?? 0) + 1 / Math.log2(i + 1));
    return this.sums[place] ?? Number.NaN;
  }
}
