import { type Comparison, type Decimal, toDecimal, type Word } from '@modelway/lineage';
import type { MethodName } from './method/names.ts';
import { type MetricName, metrics } from './metric/index.ts';

/** What one comparison is about: a metric, on all records or on a slice. */
export interface Subject {
  readonly metric: MetricName;
  readonly slice?: { readonly column: string; readonly value: string };
  readonly records: number;
  /** Of each end of the interval by itself. */
  readonly confidence: number;
  readonly rule: Comparison['rule'];
  /** How the difference is judged; absent: by the bootstrap. */
  readonly method?: MethodName | undefined;
  /** The bound or the margin. */
  readonly limit: number;
}

/** A comparison, and whether the gate stays shut on it unless it passes. */
export interface Judged {
  readonly comparison: Comparison;
  readonly mustPass: boolean;
}

/** @returns 1 when a larger value is better, −1 when a smaller one is. */
export const orientation = (metric: MetricName): 1 | -1 => (metrics[metric].direction === 'higher-is-better' ? 1 : -1);

/** @returns the comparison as the lineage keeps it. */
export function compared(
  { metric, slice, records, rule, limit }: Subject,
  found: { readonly word: Word; readonly reason: string } & Partial<Comparison>,
): Comparison {
  return {
    metric,
    ...(slice ? { slice: { ...slice } } : {}),
    rule,
    direction: metrics[metric].direction,
    records,
    limit: decimal(limit),
    ...found,
  };
}

/** Twelve digits: the last few of a double differ between processors, and nobody can see them. */
export const decimal = (value: number): Decimal => toDecimal(Number(value.toPrecision(12)));
