import { ascendingOrder } from '../statistics/order.ts';
import type { Form, Weights } from './form.ts';
import { total } from './form.ts';
import { lower, type Scored } from './metric.ts';

/** A quantile (type 7) of absolute errors: sorted once, then walked along. */
const absoluteErrorAt =
  (p: number) =>
  ({ labels, scores }: Scored): Form => {
    const errors = labels.map((label, i) => Math.abs((scores[i] ?? Number.NaN) - label));
    const order = ascendingOrder(errors);
    return { is: 'whole', of: (weights) => weightedQuantile({ values: errors, order, weights }, p) };
  };

interface Weighed {
  readonly values: Float64Array;
  readonly order: Uint32Array;
  readonly weights: Weights;
}

function weightedQuantile({ values, order, weights }: Weighed, p: number): number {
  const at = (total(weights) - 1) * p;
  const [first, second] = [Math.floor(at), Math.ceil(at)];
  let [seen, low] = [0, Number.NaN];
  for (let i = 0; i < order.length; i += 1) {
    const record = order[i] as number; // Safe, here and below: an index of a record.
    seen += weights[record] as number;
    if (Number.isNaN(low) && seen > first) low = values[record] as number;
    if (seen > second) return low + (at - first) * ((values[record] as number) - low);
  }
  return Number.NaN;
}

export const medianAbsoluteError = lower({ prepare: absoluteErrorAt(0.5) });
/** What nine in ten errors do not exceed. */
export const absoluteError90 = lower({ prepare: absoluteErrorAt(0.9) });
