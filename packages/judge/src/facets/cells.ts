import type { Evidence } from '../evidence.ts';
import type { FacetRule } from '../policy/facet-rule.ts';
import { likesOf } from './likes.ts';
import { bits, cellsOfStratum } from './tally.ts';

/** Every record as the cell that it counts in. */
export interface Cells {
  /** One per record that belongs to one of the two groups. */
  readonly of: Uint32Array;
  /** How many cells there are. */
  readonly count: number;
  /** Records without a value in the facet's column: in neither group. */
  readonly unknown: number;
}

/** Sorts records into cells: to which group they belong, what was true, what each model decided, and what their likes got. */
export function cellsOf(facet: FacetRule, evidence: Evidence, threshold: number): Cells {
  const { labels, candidate, baseline, slices } = evidence;
  const column = slices[facet.column] ?? [];
  const disadvantaged = Uint8Array.from(column, (value) => (isDisadvantaged(facet, value) ? 1 : 0));
  const wanted = (scores: Float64Array): Uint8Array =>
    Uint8Array.from(scores, (it) => ((it >= threshold ? 1 : 0) === facet.favourable ? 1 : 0));
  const decisions = [wanted(candidate), ...(baseline ? [wanted(baseline)] : [])];
  const likes =
    facet.metrics.FT === undefined ? [] : likesOf({ features: featuresOf(facet, evidence), disadvantaged, decisions });
  const strata = strataOf(facet, evidence);
  const columns: [Uint8Array | undefined, number][] = [
    [disadvantaged, bits.disadvantaged],
    [Uint8Array.from(labels, (it) => (it === facet.favourable ? 1 : 0)), bits.label],
    [decisions[0], bits.candidate],
    [decisions[1], bits.baseline],
    [likes[0], bits.candidateLikes],
    [likes[1], bits.baselineLikes],
  ];
  const cell = (i: number): number =>
    columns.reduce((sum, [flags, bit]) => sum + (flags?.[i] === 1 ? bit : 0), (strata.of[i] ?? 0) * cellsOfStratum);
  const known = column.flatMap((value, i) => (value === '' ? [] : [i]));
  return {
    of: Uint32Array.from(known, cell),
    count: strata.count * cellsOfStratum,
    unknown: column.length - known.length,
  };
}

const isDisadvantaged = ({ disadvantaged, above }: FacetRule, value: string): boolean =>
  disadvantaged === undefined ? Number(value) > (above ?? Number.POSITIVE_INFINITY) : disadvantaged.includes(value);

const featuresOf = ({ features = [] }: FacetRule, { slices }: Evidence): Float64Array[] =>
  features.map((name) => Float64Array.from(slices[name] ?? [], Number));

function strataOf({ group }: FacetRule, { slices, keys }: Evidence): { of: Uint32Array; count: number } {
  const column = group === undefined ? undefined : slices[group];
  if (column === undefined) return { of: new Uint32Array(keys.length), count: 1 };
  const positions = new Map([...new Set(column)].sort().map((value, i) => [value, i]));
  return { of: Uint32Array.from(column, (value) => positions.get(value) ?? 0), count: positions.size };
}

/** @returns how many records there are of each cell. */
export function countsOf({ of, count }: Cells): Uint32Array {
  const counts = new Uint32Array(count);
  for (const cell of of) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}
