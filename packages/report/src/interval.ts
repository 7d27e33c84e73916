import type { Decimal } from '@modelway/lineage';
import { formatAlike, formatNumber } from './number.ts';

/** An estimate with the interval that it lies in, and the limit that it is held against. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly estimate: Decimal;
  readonly limit?: Decimal | undefined;
}

/** The same as numbers, on an axis that shows what there is to see. */
export interface Drawn {
  readonly low: number;
  readonly high: number;
  readonly estimate: number;
  readonly limit?: number;
  /** Zero belongs on the axis of a difference. Of a value, such as an accuracy, it may be far away: then it is left out. */
  readonly zero: boolean;
  readonly from: number;
  readonly to: number;
}

/** Zero is worth showing when it is not further away than this many times what is shown anyway. */
const near = 3;

/** @returns what to draw, or undefined when the numbers are no interval (a hostile document may hold any decimals). */
export function drawn({ low, high, estimate, limit }: Interval): Drawn | undefined {
  const numbers = { low: Number(low), high: Number(high), estimate: Number(estimate) };
  const held = limit === undefined ? {} : { limit: Number(limit) };
  const all = [...Object.values(numbers), ...Object.values(held)];
  if (!all.every((it) => Math.abs(it) < 1e100) || numbers.low > numbers.high) return undefined;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least;
  const zero = least <= near * span && most >= -near * span;
  const [from, to] = zero ? [Math.min(least, 0), Math.max(most, 0)] : [least, most];
  const margin = (to - from || Math.abs(from) || 1) * 0.06;
  return { ...numbers, ...held, zero, from: from - margin, to: to + margin };
}

/** @returns `+0.021 (+0.008 to +0.034)`. Plain text. */
export function intervalText(interval: Interval): string {
  const it = drawn(interval);
  const alike = it && formatAlike([it.estimate, it.low, it.high], it.high - it.low, it.zero ? true : undefined);
  const [estimate, low, high] = alike ?? [interval.estimate, interval.low, interval.high].map(asWritten);
  return `${estimate} (${low} to ${high})`;
}

const asWritten = (decimal: Decimal): string => formatNumber(decimal);

/** Characters of a bar: few enough for a phone, odd so that something can be in the middle. */
const width = 19;

/**
 * @returns the interval as a line of `width` box-drawing characters, without blanks so that it never wraps:
 * `──╎──│──━━●━━──` (`╎` the limit, `│` zero). Empty when there is nothing to draw.
 */
export function intervalBar(interval: Interval): string {
  const it = drawn(interval);
  if (it === undefined) return '';
  const at = (value: number): number => Math.floor(((value - it.from) / (it.to - it.from)) * (width - 0.001));
  const [low, high] = [at(it.low), at(it.high)];
  const cells: string[] = Array.from({ length: width }, (_, i) => (i >= low && i <= high ? '━' : '─'));
  if (it.zero) cells[at(0)] = '│';
  if (it.limit !== undefined) cells[at(it.limit)] = '╎';
  cells[at(it.estimate)] = '●';
  return cells.join('');
}

/** What the characters of a bar mean. */
export const barLegend = '`━●━` estimate and interval, `│` zero, `╎` limit';
