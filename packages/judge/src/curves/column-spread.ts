import { alignHistograms, type ColumnProfile, type Histogram, type TableProfile } from '@modelway/lineage';

/** A column at training and in the holdout over the same bins: `counts[0]` of training, `counts[1]` of the holdout. */
export type ColumnSpread = { readonly counts: readonly [readonly number[], readonly number[]] } & (
  | { readonly edges: readonly number[] }
  | { readonly values: readonly string[] }
);

const bins = 20;
const mostValues = 12;
/** Of the records of both sides, this share at each end may lie so far out that the rest would be one bar; it then counts to the outermost bin. */
const outlying = 0.005;

/** @returns the bins of a column for a picture, unlike those of a distance of one width; undefined where the profiles do not tell. */
export function columnSpread(
  name: string,
  { training, holdout }: { training: readonly TableProfile[]; holdout: TableProfile },
): ColumnSpread | undefined {
  const of = ({ columns }: TableProfile): ColumnProfile[] => columns.filter((it) => it.name === name).slice(0, 1);
  const [was, now] = [training.flatMap(of), of(holdout)];
  if (was.length === 0 || now.length === 0) return undefined;
  const all = [...was, ...now];
  if (all.every((it) => it.categories !== undefined)) return byValue(was, now);
  const histograms = all.flatMap((it) => it.numbers?.histogram ?? []);
  return histograms.length === all.length ? byWidth(histograms) : undefined;
}

function byValue(was: readonly ColumnProfile[], now: readonly ColumnProfile[]): ColumnSpread {
  const [before, after] = [countsOf(was), countsOf(now)];
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0) || 1;
  const [n, m] = [total(before), total(after)];
  const share = (it: string): number => (before.get(it) ?? 0) / n + (after.get(it) ?? 0) / m;
  const values = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => share(b) - share(a));
  const shown = values.slice(0, mostValues);
  const rest = values.slice(mostValues);
  const row = (counts: ReadonlyMap<string, number>): number[] => [
    ...shown.map((it) => counts.get(it) ?? 0),
    ...(rest.length > 0 ? [rest.reduce((sum, it) => sum + (counts.get(it) ?? 0), 0)] : []),
  ];
  return {
    values: [...shown, ...(rest.length > 0 ? [`${rest.length} others`] : [])],
    counts: [row(before), row(after)],
  };
}

function countsOf(profiles: readonly ColumnProfile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value, count } of profiles.flatMap((it) => it.categories?.listed ?? []))
    counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

function byWidth(histograms: readonly Histogram[]): ColumnSpread | undefined {
  const aligned = alignHistograms(...histograms);
  const points = aligned.edges.map(({ low, high }) => (Number.isFinite(high) ? (low + high) / 2 : low));
  const now = aligned.counts.at(-1) ?? [];
  const was = now.map((_, i) => aligned.counts.slice(0, -1).reduce((sum, it) => sum + (it[i] ?? 0), 0));
  const range = rangeOf(
    points,
    was.map((it, i) => it + (now[i] ?? 0)),
  );
  if (range === undefined) return undefined;
  const [from, width] = [range.from, (range.to - range.from || Math.abs(range.from) || 1) / bins];
  const into = (counts: readonly number[]): number[] => {
    const out = new Array<number>(bins).fill(0);
    for (const [i, count] of counts.entries()) {
      const bin = Math.max(0, Math.min(bins - 1, Math.floor(((points[i] ?? from) - from) / width)));
      out[bin] = (out[bin] ?? 0) + count;
    }
    return out;
  };
  return { edges: Array.from({ length: bins + 1 }, (_, i) => from + i * width), counts: [into(was), into(now)] };
}

/** @returns where all but the outlying records lie. */
function rangeOf(points: readonly number[], counts: readonly number[]): { from: number; to: number } | undefined {
  const total = counts.reduce((a, b) => a + b, 0);
  let [from, to, seen]: [number | undefined, number | undefined, number] = [undefined, undefined, 0];
  for (const [i, count] of counts.entries()) {
    seen += count;
    if (from === undefined && seen > outlying * total) from = points[i];
    if (to === undefined && seen >= (1 - outlying) * total) to = points[i];
  }
  return from === undefined || to === undefined ? undefined : { from, to };
}
