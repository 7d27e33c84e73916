import { type Comparison, type Decimal, toDecimal, type Word } from '@modelway/lineage';
import type { MethodName } from './method/names.ts';
import { type MetricName, metrics } from './metric/index.ts';
import type { Direction } from './metric/metric.ts';

/** What one comparison is about: a metric, on all records or on a slice. */
export interface Subject<Name extends string = string> {
  readonly metric: Name;
  readonly direction: Direction;
  /** Classes of which it needs some records. */
  readonly classes: ReadonlyArray<0 | 1>;
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
export const turnOf = ({ direction }: Pick<Subject, 'direction'>): 1 | -1 =>
  direction === 'higher-is-better' ? 1 : -1;

/** The same of a metric that is known by name. */
export const orientation = (metric: MetricName): 1 | -1 => turnOf(metrics[metric]);

/** @returns what is known of a metric by its name. */
export const known = (metric: MetricName): Pick<Subject<MetricName>, 'metric' | 'direction' | 'classes'> => ({
  metric,
  direction: metrics[metric].direction,
  classes: metrics[metric].classes,
});

/** @returns the comparison as the lineage keeps it. */
export function compared(
  { metric, direction, slice, records, rule, limit }: Subject,
  found: { readonly word: Word; readonly reason: string } & Partial<Comparison>,
): Comparison {
  return {
    metric,
    ...(slice ? { slice: { ...slice } } : {}),
    rule,
    direction,
    records,
    limit: decimal(limit),
    ...found,
  };
}

/** Twelve digits: the last few of a double differ between processors, and nobody can see them. */
export const decimal = (value: number): Decimal => toDecimal(Number(value.toPrecision(12)));
