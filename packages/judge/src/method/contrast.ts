import { type Form, statisticOf } from '../metric/form.ts';
import { delong, delongAbove, delongBelow, delongBounds } from '../statistics/delong.ts';
import type { Interval } from '../statistics/interval.ts';
import { type Discordant, shareAbove, shareBelow, shareBounds, type Weight } from '../statistics/mcnemar.ts';
import { type PairedTable, tangoAbove, tangoBelow, tangoBounds } from '../statistics/paired-proportions.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { flipBounds, flipsAbove, flipsBelow, signFlips } from '../statistics/sign-flip.ts';
import { signedRankAbove, signedRanks, walshRank } from '../statistics/signed-rank.ts';
import { differenceAbove, differenceBelow, miettinenNurminenBounds } from '../statistics/two-proportions.ts';
import { WalshAverages } from '../statistics/walsh.ts';
import { type Estimate, once } from './estimate.ts';
import type { MethodName } from './names.ts';

/** One metric of two models on the same records. */
export interface Pair {
  readonly labels: Float64Array;
  readonly candidate: Float64Array;
  readonly baseline: Float64Array;
  /** The metric, prepared for each model. */
  readonly forms: readonly [candidate: Form, baseline: Form];
  readonly resamples: number;
  readonly seed: number;
}

type Closed = Exclude<MethodName, 'bootstrap' | 'percentile'>;
type Test = Pick<Estimate, 'above' | 'below'> & {
  readonly estimate?: number;
  bounds(alpha: number): { readonly low: number; readonly high: number };
};

/** @returns candidate − baseline by a method that needs no resamples, once it is asked for. */
export function contrast(method: Closed, pair: Pair): Estimate {
  const test = once(() => tests[method](pair));
  return {
    get estimate() {
      return test().estimate ?? difference(pair);
    },
    undefinedShare: 0,
    interval: (alpha): Interval => ({ ...test().bounds(alpha), method }),
    above: (value) => test().above(value),
    below: (value) => test().below(value),
  };
}

const tests: Readonly<Record<Closed, (pair: Pair) => Test>> = {
  delong({ labels, candidate, baseline }) {
    const found = delong(labels, candidate, baseline);
    return {
      estimate: found.difference,
      bounds: (alpha) => delongBounds(found, alpha),
      above: (value) => delongAbove(found, value),
      below: (value) => delongBelow(found, value),
    };
  },
  'paired-t': (pair) => pairedT(differences(pair)),
  permutation(pair) {
    const flips = signFlips(differences(pair), pair);
    return {
      bounds: (alpha) => flipBounds(flips, alpha),
      above: (value) => flipsAbove(flips, value),
      below: (value) => flipsBelow(flips, value),
    };
  },
  wilcoxon(pair) {
    const values = differences(pair);
    const walsh = new WalshAverages(values);
    const against = (value: number, sign: 1 | -1) =>
      signedRankAbove(signedRanks(values.map((it) => sign * (it - value))));
    return {
      estimate: walsh.median,
      bounds: (alpha) => walshBounds(walsh, values.length, alpha),
      above: (value) => against(value, 1),
      below: (value) => against(value, -1),
    };
  },
  tango(pair) {
    const table = tableOf(pair);
    return {
      bounds: (alpha) => tangoBounds(table, alpha),
      above: (value) => tangoAbove(table, value),
      below: (value) => tangoBelow(table, value),
    };
  },
  'miettinen-nurminen'(pair) {
    const { bothRight, onlyBaseline, onlyCandidate } = tableOf(pair);
    const of = pair.labels.length;
    const [one, two] = [
      { events: bothRight + onlyCandidate, of },
      { events: bothRight + onlyBaseline, of },
    ];
    return {
      bounds: (alpha) => miettinenNurminenBounds(one, two, alpha),
      above: (value) => differenceAbove(one, two, value),
      below: (value) => differenceBelow(one, two, value),
    };
  },
  mcnemar: (pair) => discordant(tableOf(pair), pair.labels.length, 0.5),
  'mcnemar-exact': (pair) => discordant(tableOf(pair), pair.labels.length, 1),
};

/** The share of discordant records that the candidate wins, turned into a difference. Exact where it says which model is better. */
function discordant(table: Discordant, records: number, weight: Weight): Test {
  const count = table.onlyBaseline + table.onlyCandidate;
  const shareAt = (value: number): number => Math.min(1, Math.max(0, ((value * records) / count + 1) / 2));
  const valueAt = (share: number): number => ((2 * share - 1) * count) / records;
  return {
    bounds(alpha) {
      if (count === 0) return { low: 0, high: 0 };
      const { low, high } = shareBounds(table, alpha, weight);
      return { low: valueAt(low), high: valueAt(high) };
    },
    above: (value) => (count === 0 ? Number(value >= 0) : shareAbove(table, shareAt(value), weight)),
    below: (value) => (count === 0 ? Number(value <= 0) : shareBelow(table, shareAt(value), weight)),
  };
}

function walshBounds(walsh: WalshAverages, records: number, alpha: number): { low: number; high: number } {
  const rank = walshRank(records, alpha);
  if (rank === 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { low: walsh.ranked(rank), high: walsh.ranked(walsh.count + 1 - rank) };
}

/** @returns the value of each record: a cell's is the metric of a record in it alone. */
function valuesOf(form: Form): Float64Array {
  if (form.is === 'sums') return form.columns[0] ?? new Float64Array();
  if (form.is === 'whole') throw new RangeError('a metric that is no mean has no value per record');
  const value = Array.from({ length: form.size }, (_, cell) =>
    form.of(Array.from({ length: form.size }, (__, i) => Number(i === cell))),
  );
  return Float64Array.from(form.cells, (cell) => value[cell] ?? Number.NaN);
}

function differences({ forms: [candidate, baseline] }: Pair): Float64Array {
  const [one, two] = [valuesOf(candidate), valuesOf(baseline)];
  return one.map((it, i) => it - (two[i] ?? Number.NaN));
}

function difference({ labels, forms }: Pair): number {
  const every = new Uint8Array(labels.length).fill(1);
  const [one, two] = forms.map((form) => statisticOf(form)(every));
  return (one ?? Number.NaN) - (two ?? Number.NaN);
}

function tableOf({ forms: [candidate, baseline] }: Pair): PairedTable {
  const [one, two] = [valuesOf(candidate), valuesOf(baseline)];
  const count = (right: number, other: number): number =>
    one.reduce((sum, it, i) => sum + Number(it === right && two[i] === other), 0);
  return { bothRight: count(1, 1), bothWrong: count(0, 0), onlyCandidate: count(1, 0), onlyBaseline: count(0, 1) };
}
