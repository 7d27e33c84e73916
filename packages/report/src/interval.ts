import type { Decimal } from '@modelway/lineage';
import { formatAlike, formatNumber } from './number.ts';

/** An estimate with the interval that it lies in, and the limit that it is held against. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly estimate: Decimal;
  readonly limit?: Decimal | undefined;
}

/** The same as numbers. */
export interface Numbers {
  readonly low: number;
  readonly high: number;
  readonly estimate: number;
  readonly limit?: number;
}

/** What part of the numbers a bar shows. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Zero is on the axis of a difference, because its sign is what matters; a value, such as an accuracy, may be far from it. */
  readonly zero: boolean;
}

/** Bars whose widths differ by more than this are not drawn on one axis: the narrow ones would be dots. */
const alike = 12;

/** @returns the numbers, or undefined when they are no interval (a hostile document may hold any decimals). */
export function numbers({ low, high, estimate, limit }: Interval): Numbers | undefined {
  const held = limit === undefined ? {} : { limit: Number(limit) };
  const read = { low: Number(low), high: Number(high), estimate: Number(estimate), ...held };
  return Object.values(read).every((it) => Math.abs(it) < 1e100) && read.low <= read.high ? read : undefined;
}

/** @returns the axis that shows these numbers and, for differences, zero. */
export function axisOf(all: readonly Numbers[], difference: boolean): Axis {
  const values = [...all.flatMap((it) => Object.values(it)), ...(difference ? [0] : [])];
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const margin = (to - from || Math.abs(from) || 1) * 0.06;
  return { zero: difference, from: from - margin, to: to + margin };
}

/** @returns the one axis of many differences, so that their bars can be compared by eye; undefined when they had better have their own. */
export function commonAxis(differences: readonly Interval[]): Axis | undefined {
  const all = differences.slice(0, 500).flatMap((it) => numbers(it) ?? []);
  const spans = all.map((it) => axisOf([it], true)).map(({ from, to }) => to - from);
  return all.length > 1 && Math.max(...spans) <= alike * Math.min(...spans) ? axisOf(all, true) : undefined;
}

/** How an interval is meant, as far as its neighbours tell. */
export interface Meaning {
  readonly difference: boolean;
  /** Its estimate stands beside it already. */
  readonly said: boolean;
  readonly axis: Axis | undefined;
}

/** @returns `+0.021 (+0.008 to +0.034)`, or the range alone when the estimate was said. Plain text. */
export function intervalText(interval: Interval, { difference, said }: Omit<Meaning, 'axis'>): string {
  const it = numbers(interval);
  const rounded = it && formatAlike([it.estimate, it.low, it.high], it.high - it.low, difference ? true : undefined);
  const [estimate, low, high] = rounded ?? [interval.estimate, interval.low, interval.high].map(asWritten);
  return said ? `${low} to ${high}` : `${estimate} (${low} to ${high})`;
}

const asWritten = (decimal: Decimal): string => formatNumber(decimal);

/** Characters of a bar: few enough for a phone, odd so that something can be in the middle. */
const width = 19;

/**
 * @returns the interval as a line of `width` box-drawing characters, without blanks so that it never wraps:
 * `──╎──│──━━●━━──` (`╎` the limit, `│` zero). Empty when there is nothing to draw.
 */
export function intervalBar(interval: Interval, { difference, axis: common }: Omit<Meaning, 'said'>): string {
  const it = numbers(interval);
  if (it === undefined) return '';
  const axis = common ?? axisOf([it], difference);
  const at = (value: number): number => Math.floor(((value - axis.from) / (axis.to - axis.from)) * (width - 0.001));
  const [low, high] = [at(it.low), at(it.high)];
  const cells: string[] = Array.from({ length: width }, (_, i) => (i >= low && i <= high ? '━' : '─'));
  if (axis.zero) cells[at(0)] = '│';
  if (it.limit !== undefined) cells[at(it.limit)] = '╎';
  cells[at(it.estimate)] = '●';
  return cells.join('');
}

/** What the characters of a bar mean. */
export const barLegend = '`━●━` estimate and interval, `│` zero, `╎` limit';
