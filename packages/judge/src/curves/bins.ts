import { ascendingOrder } from '../statistics/order.ts';

/** Records of neighbouring scores. */
export interface ScoreBin {
  readonly records: number;
  /** Means over its records. */
  readonly score: number;
  readonly label: number;
  /** Sum of squares of label − score, for the spread of the residuals. */
  readonly squares: number;
}

/** @returns bins of about as many records each, in the order of their scores. Records of one score are never parted. */
export function scoreBins(labels: Float64Array, scores: Float64Array, count: number): ScoreBin[] {
  const order = ascendingOrder(scores);
  const least = Math.ceil(order.length / count);
  const bins: ScoreBin[] = [];
  let [records, score, label, squares] = [0, 0, 0, 0];
  // Safe, below: indices of records.
  for (let i = 0; i < order.length; i += 1) {
    const it = order[i] as number;
    const [s, l] = [scores[it] as number, labels[it] as number];
    records += 1;
    score += s;
    label += l;
    squares += (l - s) ** 2;
    const isTied = i + 1 < order.length && scores[order[i + 1] as number] === s;
    if (i + 1 < order.length && (records < least || isTied)) continue;
    bins.push({ records, score: score / records, label: label / records, squares });
    [records, score, label, squares] = [0, 0, 0, 0];
  }
  return bins;
}
