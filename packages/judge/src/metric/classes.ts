import type { Form } from './form.ts';
import { higher, type Metric, type Scored } from './metric.ts';

/** One class against all others, as counts. */
interface Counted {
  /** Records that are of the class and called so; that are called so; that are of it. */
  readonly right: number;
  readonly called: number;
  readonly there: number;
}

/** A metric of labels and predictions that are numbers of classes. Classes that no drawn record has or is called are left out. */
function ofClasses(of: (classes: readonly Counted[], records: number) => number, own: Partial<Metric> = {}): Metric {
  return higher({ labels: 'class', ...own, prepare: (scored) => overClasses(scored, of) });
}

function overClasses({ labels, scores }: Scored, of: (all: readonly Counted[], records: number) => number): Form {
  const known = [...new Set([...labels, ...scores])].sort((a, b) => a - b);
  const numbers = new Map(known.map((it, i) => [it, i]));
  const size = known.length;
  const at = (it: number | undefined): number => numbers.get(it ?? Number.NaN) ?? 0;
  const cells = Uint16Array.from(labels, (label, i) => size * at(label) + at(scores[i]));
  return { is: 'cells', cells, size: size * size, of: (counts) => of(...counted(counts, size)) };
}

function counted(counts: ArrayLike<number>, size: number): [Counted[], number] {
  const [right, called, there] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  let records = 0;
  for (let cell = 0; cell < size * size; cell += 1) {
    const [label, prediction, count] = [Math.floor(cell / size), cell % size, counts[cell] ?? 0];
    records += count;
    there[label] = (there[label] ?? 0) + count;
    called[prediction] = (called[prediction] ?? 0) + count;
    if (label === prediction) right[label] = count;
  }
  const all = Array.from({ length: size }, (_, k) => ({
    right: right[k] ?? 0,
    called: called[k] ?? 0,
    there: there[k] ?? 0,
  }));
  return [all.filter((it) => it.called + it.there > 0), records];
}

/** 0 of nothing is 0, as scikit-learn has it: a class that is never called has no precision to be proud of. */
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const precisionOf = ({ right, called }: Counted): number => share(right, called);
const recallOf = ({ right, there }: Counted): number => share(right, there);
const f1Of = ({ right, called, there }: Counted): number => share(2 * right, called + there);

type PerClass = (of: Counted) => number;
const sum = (all: readonly Counted[], of: PerClass): number => all.reduce((total, it) => total + of(it), 0);
/** Every class counts the same. */
const macro = (of: PerClass) => ofClasses((all) => sum(all, of) / all.length);
/** Every class counts by its records. */
const weighted = (of: PerClass) => ofClasses((all, records) => sum(all, (it) => it.there * of(it)) / records);

export const classAccuracy = ofClasses((all, records) => sum(all, (it) => it.right) / records, { mean: true });
export const macroPrecision = macro(precisionOf);
export const macroRecall = ofClasses((all) => {
  const there = all.filter((it) => it.there > 0);
  return sum(there, recallOf) / there.length;
});
export const macroF1 = macro(f1Of);
export const weightedPrecision = weighted(precisionOf);
export const weightedF1 = weighted(f1Of);
/** Over all classes together: where each record has one class, the share of right answers. */
export const microF1 = ofClasses((all) => (2 * sum(all, (it) => it.right)) / sum(all, (it) => it.called + it.there));

/** Cohen's kappa (1960). */
export const classKappa = ofClasses(
  (all, records) => {
    const chance = sum(all, (it) => it.called * it.there) / records ** 2;
    return (sum(all, (it) => it.right) / records - chance) / (1 - chance);
  },
  { range: [-1, 1] },
);

/** Matthews' correlation for any number of classes (Gorodkin, 2004); 0 where one side is all of one class. */
export const classMcc = ofClasses(
  (all, records) => {
    const both = sum(all, (it) => it.called * it.there);
    const [called, there] = [sum(all, (it) => it.called ** 2), sum(all, (it) => it.there ** 2)];
    const spread = Math.sqrt(records ** 2 - called) * Math.sqrt(records ** 2 - there);
    return spread > 0 ? (sum(all, (it) => it.right) * records - both) / spread : 0;
  },
  { range: [-1, 1] },
);
