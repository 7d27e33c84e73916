import type { Form } from './form.ts';
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

/** Cells in the order of label and decision: no and no, no and yes, yes and no, yes and yes. */
function overTable({ labels, scores, threshold }: Scored, of: (table: Confusion) => number): Form {
  const cells = Uint16Array.from(labels, (label, i) => 2 * label + ((scores[i] ?? Number.NaN) >= threshold ? 1 : 0));
  return {
    is: 'cells',
    cells,
    size: 4,
    of: (counts) => of({ tn: counts[0] ?? 0, fp: counts[1] ?? 0, fn: counts[2] ?? 0, tp: counts[3] ?? 0 }),
  };
}

const all = ({ tp, fp, tn, fn }: Confusion): number => tp + fp + tn + fn;

export const accuracy = decision((t) => (t.tp + t.tn) / all(t), { mean: true });
export const precision = decision(({ tp, fp }) => tp / (tp + fp), { classes: [1] });
export const recall = decision(({ tp, fn }) => tp / (tp + fn), { classes: [1] });
export const specificity = decision(({ tn, fp }) => tn / (tn + fp), { classes: [0] });
/** Share of "no" that is right: precision of the other class. */
export const negativePredictiveValue = decision(({ tn, fn }) => tn / (tn + fn), { classes: [0] });
export const f1 = decision(({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn), { classes: [1] });
/** Recall counts twice as much as precision (van Rijsbergen's F with β = 2). */
export const f2 = decision(({ tp, fp, fn }) => (5 * tp) / (5 * tp + 4 * fn + fp), { classes: [1] });
/** Of all that is "yes" on either side, the share that is on both. */
export const jaccard = decision(({ tp, fp, fn }) => tp / (tp + fp + fn), { classes: [1] });
/** Youden's J (1950): recall + specificity − 1. */
export const informedness = decision(({ tp, fn, tn, fp }) => tp / (tp + fn) + tn / (tn + fp) - 1, {
  range: [-1, 1],
  classes: [0, 1],
});
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
