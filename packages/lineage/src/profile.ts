import * as v from 'valibot';
import { count, decimal, sha256Hex } from './scalars.ts';

/**
 * How often numbers fall where. The buckets are the same for every data set: a double's highest 32 bits, made to sort like the number
 * itself, shifted right by `shift`. So two histograms are compared without reading any data again (`alignHistograms`), and one
 * does not depend on the order of the rows. `keys` ascend; `counts[i]` values fell into bucket `keys[i]`; no bucket is empty.
 */
export const histogram = v.looseObject({
  shift: v.pipe(count, v.maxValue(22)),
  keys: v.array(count),
  counts: v.array(count),
});
export type Histogram = v.InferOutput<typeof histogram>;

/** Numbers, and dates as seconds since 1970 in UTC. Quantiles are the histogram's: off by at most the share `error` of their value. */
export const numberProfile = v.looseObject({
  min: decimal,
  max: decimal,
  mean: decimal,
  /** Of the values as a sample: n − 1. Absent of a single value. */
  deviation: v.optional(decimal),
  quantiles: v.array(v.looseObject({ p: decimal, value: decimal })),
  error: decimal,
  histogram,
});

export const columnTypes = ['number', 'text', 'boolean', 'date', 'nested', 'mixed', 'empty'] as const;

/** One column of one table. */
export const columnProfile = v.looseObject({
  name: v.string(),
  /** `mixed`: at least 95 of 100 values are of one type, and some are not. */
  type: v.picklist(columnTypes),
  /** Values that are there; `values + missing` is the number of rows. */
  values: count,
  missing: count,
  /** Exact up to 4,096; above that a HyperLogLog of 2^14 registers, with a standard error of 0.8 %. */
  distinct: v.looseObject({ count, exact: v.boolean() }),
  numbers: v.optional(numberProfile),
  /** The most frequent values, when there are so few that they are categories (at most 200); `other` counts the rest. */
  categories: v.optional(v.looseObject({ listed: v.array(v.looseObject({ value: v.string(), count })), other: count })),
});
export type ColumnProfile = v.InferOutput<typeof columnProfile>;

export const tableProfile = v.looseObject({
  /** Inside the dataset. */
  path: v.string(),
  sha256: sha256Hex,
  rows: count,
  columns: v.array(columnProfile),
});
export type TableProfile = v.InferOutput<typeof tableProfile>;

/** `profiles/<sha256>.json` in the store: what the tables of one dataset version look like. Named by the facts of its statement. */
export const profile = v.looseObject({
  version: v.literal(1),
  /** SHA-256 of the manifest. */
  dataset: sha256Hex,
  tables: v.array(tableProfile),
  /** Tables that are not in it. Unknown is not "unchanged". */
  unread: v.array(v.looseObject({ path: v.string(), because: v.string() })),
});
export type Profile = v.InferOutput<typeof profile>;
