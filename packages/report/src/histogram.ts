import type { Remark } from '@modelway/lineage';
import { oneLine } from './escape.ts';
import { formatNumber } from './number.ts';

export type HistogramRemark = Extract<Remark, { kind: 'histogram' }>;

/** One bin: as words, and from where to where when it holds numbers. */
export interface Bin {
  readonly text: string;
  readonly edges?: readonly [number, number];
}

/** A histogram as shares of each side: sides of any size can be compared. */
export interface Distribution {
  readonly bins: readonly Bin[];
  readonly sides: ReadonlyArray<{ readonly name: string; readonly total: number; readonly shares: readonly number[] }>;
}

/** More bins than this are finer than a picture. */
const mostBins = 64;

/** @returns the shares; without bins when the edges are no ascending numbers or nothing was counted. Counts that are missing are none. */
export function distributionOf({ bins, sides, x }: HistogramRemark): Distribution {
  // Members of the union may hold more than their shape asks for, so the other's member may be there too, as anything.
  const { edges, values }: { readonly edges?: unknown; readonly values?: unknown } = bins;
  const read = Array.isArray(edges) ? edgeBins(edges.map(Number), x.unit) : valueBins(values);
  const shown = read.slice(0, mostBins);
  const known = sides.map(({ name, counts }) => {
    const counted = counts.slice(0, read.length);
    const total = counted.reduce((sum, it) => sum + it, 0);
    return { name, total, shares: shown.map((_, i) => (total > 0 ? (counted[i] ?? 0) / total : 0)) };
  });
  return { bins: known.some(({ total }) => total > 0) ? shown : [], sides: known };
}

function edgeBins(edges: readonly number[], unit: string | undefined): Bin[] {
  if (!edges.every((it, i) => Math.abs(it) < 1e100 && (i === 0 || it > (edges[i - 1] ?? it)))) return [];
  const text = (it: number): string => formatNumber(String(it), { unit });
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? to;
    return { text: `${text(from)} to ${text(to)}`, edges: [from, to] };
  });
}

const valueBins = (values: unknown): Bin[] =>
  Array.isArray(values) ? values.map((it) => ({ text: oneLine(String(it), 80) })) : [];
