import { statisticOf } from '../metric/form.ts';
import { type Measurable, measurable } from '../metric/index.ts';
import { ascendingOrder } from '../statistics/order.ts';
import { weightsDrawer } from './draw-weights.ts';
import { streamOf } from './streams.ts';

/** Some replicates of metrics that look at all records. */
export interface WholeRun {
  readonly names: readonly Measurable[];
  readonly labels: Float64Array;
  /** Each model's. */
  readonly sides: readonly Float64Array[];
  readonly threshold: number;
  readonly first: number;
  readonly count: number;
  readonly seed: number;
}

/** @returns per metric and model, a row of replicates. Each replicate has a stream of its own. */
export default function wholeReplicates(run: WholeRun): Float64Array[] {
  const { labels, sides } = byFirstSide(run);
  const records = labels.length;
  const forms = run.names.flatMap((name) =>
    sides.map((scores) => measurable[name].prepare({ labels, scores, threshold: run.threshold })),
  );
  const drawer = weightsDrawer(records, { orders: forms.length });
  const statistics = forms.map((form) => {
    if (form.is !== 'whole' || form.ofArea === undefined) return statisticOf(form);
    const [{ ranked, then }, area] = [form.ofArea, drawer.area(form.ofArea.ranked)];
    return ranked.length > 0 ? () => then(area()) : () => Number.NaN;
  });
  const rows = statistics.map(() => new Float64Array(run.count));
  for (let b = 0; b < run.count; b += 1) {
    drawer.draw(streamOf(run.seed, run.first + b));
    for (const [s, statistic] of statistics.entries()) {
      const row = rows[s];
      if (row) row[b] = statistic(drawer.weights);
    }
  }
  return rows;
}

/** Records in the order of the first model's scores: its ranks are then walked from one end of memory to the other. */
function byFirstSide({ labels, sides }: WholeRun): Pick<WholeRun, 'labels' | 'sides'> {
  const order = ascendingOrder(sides[0] ?? labels);
  const sorted = (values: Float64Array): Float64Array => {
    const all = new Float64Array(values.length);
    for (let i = 0; i < all.length; i += 1) all[i] = values[order[i] as number] as number; // Safe: indices of records.
    return all;
  };
  return { labels: sorted(labels), sides: sides.map(sorted) };
}
