import { alignHistograms, type ColumnProfile, type Histogram } from '@modelway/lineage';

/** Two distributions over the same bins. `widths` say how far apart two numbers of neighbouring bins lie; categories have none. */
export interface Binned {
  readonly reference: readonly number[];
  readonly current: readonly number[];
  /** The middle of each bin of numbers, in ascending order; bins beyond them (missing values) have none. */
  readonly middles?: readonly number[];
}

const bins = 10;
/** Records of the smaller side that a bin should hold on average. */
const leastPerBin = 20;

/**
 * Brings a column's profiles to the same bins: categories as they are, numbers in bins of the reference's quantiles, and missing
 * values in a bin of their own. @param reference of one table or of several. @returns a reason where they cannot be compared.
 */
export function binned(reference: readonly ColumnProfile[], current: ColumnProfile): Binned | string {
  const missing = [sum(reference.map((it) => it.missing)), current.missing] as const;
  const all = [...reference, current];
  if (all.every((it) => it.categories !== undefined)) return categories(reference, current, missing);
  const histograms = all.flatMap((it) => it.numbers?.histogram ?? []);
  if (histograms.length === all.length) return numbers(histograms, missing);
  if (current.values === 0 || reference.every((it) => it.values === 0)) return 'has no values on one side';
  return `has ${current.type} values with too many different ones to compare, or another type on the other side`;
}

type Missing = readonly [reference: number, current: number];

function categories(reference: readonly ColumnProfile[], current: ColumnProfile, missing: Missing): Binned {
  const counted = (profiles: readonly ColumnProfile[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { value, count } of profiles.flatMap((it) => it.categories?.listed ?? []))
      counts.set(value, (counts.get(value) ?? 0) + count);
    return counts;
  };
  const [was, now] = [counted(reference), counted([current])];
  const names = [...new Set([...was.keys(), ...now.keys()])].sort();
  const others = [sum(reference.map((it) => it.categories?.other ?? 0)), current.categories?.other ?? 0] as const;
  return {
    reference: [...names.map((it) => was.get(it) ?? 0), others[0], missing[0]],
    current: [...names.map((it) => now.get(it) ?? 0), others[1], missing[1]],
  };
}

function numbers(histograms: readonly Histogram[], missing: Missing): Binned {
  const { edges, counts } = alignHistograms(...histograms);
  const now = counts.at(-1) ?? [];
  const was = now.map((_, i) => sum(counts.slice(0, -1).map((it) => it[i] ?? 0)));
  const points = edges.map(({ low, high }) => (Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : low));
  return withMissing(byQuantiles({ was, now, points }), missing);
}

/** @returns two samples over bins of the first one's quantiles. */
export function binnedSamples(reference: Float64Array, current: Float64Array): Binned {
  const points = [...new Set([...reference, ...current])].sort((a, b) => a - b);
  const at = new Map(points.map((it, i) => [it, i]));
  const counted = (values: Float64Array): number[] => {
    const counts = new Array<number>(points.length).fill(0);
    for (const it of values) {
      const i = at.get(it) ?? 0;
      counts[i] = (counts[i] ?? 0) + 1;
    }
    return counts;
  };
  return byQuantiles({ was: counted(reference), now: counted(current), points });
}

interface Fine {
  readonly was: readonly number[];
  readonly now: readonly number[];
  /** Ascending. */
  readonly points: readonly number[];
}

/** Closes a bin as soon as it holds its share of the reference, so that one frequent value cannot empty its neighbours. */
function byQuantiles({ was, now, points }: Fine): Binned {
  const [n, m] = [sum(was), sum(now)];
  const wanted = n / Math.max(2, Math.min(bins, Math.floor(Math.min(n, m) / leastPerBin)));
  const [reference, current, middles]: [number[], number[], number[]] = [[], [], []];
  let [left, right, weighted] = [0, 0, 0];
  points.forEach((point, i) => {
    const [a, b] = [was[i] ?? 0, now[i] ?? 0];
    left += a;
    right += b;
    weighted += (a + b) * point;
    if (left < wanted && i < points.length - 1) return;
    reference.push(left);
    current.push(right);
    middles.push(left + right === 0 ? point : weighted / (left + right));
    [left, right, weighted] = [0, 0, 0];
  });
  return { reference, current, middles };
}

const withMissing = (it: Binned, [was, now]: Missing): Binned => ({
  ...it,
  reference: [...it.reference, was],
  current: [...it.current, now],
});

const sum = (of: readonly number[]): number => of.reduce((all, it) => all + it, 0);
