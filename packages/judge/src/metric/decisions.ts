import type { Statistic } from '../statistics/bootstrap.ts';
import { higher, type Metric, type Scored } from './metric.ts';

/** Decisions against labels, as counts. */
export interface Confusion {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
}

/** A metric of the confusion table. Division by nothing gives NaN: not defined on these records. */
function decision(of: (table: Confusion) => number, own: Partial<Metric> = {}): Metric {
  return higher({ labels: 'binary', ...own, prepare: (scored) => overTable(scored, of) });
}

function overTable({ labels, scores, threshold }: Scored, of: (table: Confusion) => number): Statistic {
  const cells = Uint8Array.from(labels, (label, i) => 2 * label + ((scores[i] ?? Number.NaN) >= threshold ? 1 : 0));
  return (draws) => {
    let [tn, fp, fn, tp] = [0, 0, 0, 0];
    for (let i = 0; i < draws.length; i += 1) {
      const cell = cells[draws[i] as number]; // Safe: a draw holds indices of records.
      if (cell === 0) tn += 1;
      else if (cell === 1) fp += 1;
      else if (cell === 2) fn += 1;
      else tp += 1;
    }
    return of({ tn, fp, fn, tp });
  };
}

const all = ({ tp, fp, tn, fn }: Confusion): number => tp + fp + tn + fn;

export const accuracy = decision((t) => (t.tp + t.tn) / all(t));
export const precision = decision(({ tp, fp }) => tp / (tp + fp), { classes: [1] });
export const recall = decision(({ tp, fn }) => tp / (tp + fn), { classes: [1] });
export const specificity = decision(({ tn, fp }) => tn / (tn + fp), { classes: [0] });
export const f1 = decision(({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn), { classes: [1] });
export const balancedAccuracy = decision(({ tp, fn, tn, fp }) => (tp / (tp + fn) + tn / (tn + fp)) / 2, {
  classes: [0, 1],
});

/** Matthews' correlation of decision and label; 0 where every decision is the same, as scikit-learn has it. */
export const mcc = decision(
  ({ tp, fp, tn, fn }) => {
    const spread = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
    return spread === 0 ? 0 : (tp * tn - fp * fn) / spread;
  },
  { range: [-1, 1], classes: [0, 1] },
);

/** Cohen's kappa: agreement with the label beyond what the two shares would give by chance. */
export const kappa = decision(
  (t) => {
    const chance = ((t.tp + t.fp) * (t.tp + t.fn) + (t.tn + t.fn) * (t.tn + t.fp)) / all(t) ** 2;
    return ((t.tp + t.tn) / all(t) - chance) / (1 - chance);
  },
  { range: [-1, 1], classes: [0, 1] },
);
