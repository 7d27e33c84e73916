import type { Decimal } from '@modelway/lineage';
import { oneLine } from './escape.ts';

export interface Shown {
  readonly unit?: string | undefined;
  /** A difference says which way it goes, also upwards. */
  readonly signed?: true | undefined;
}

/** @returns a number for people: four significant digits, thousands apart, `−` for minus, in the unit that reads best. Plain text. */
export function formatNumber(decimal: Decimal, { unit, signed }: Shown = {}): string {
  const value = Number(decimal);
  // A decimal of any size is a valid one; what no double holds is shown as it was written.
  if (!Number.isFinite(value)) return decimal;
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : '';
  return `${sign}${withUnit(Math.abs(value), unit)}`;
}

/** @returns the numbers with as many places as tell apart what lies `scale` apart. */
export function formatAlike(values: readonly number[], scale: number, signed?: true): string[] {
  const places = scale > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(scale)))) : 3;
  return values.map((value) => {
    const size = Math.abs(value).toFixed(places);
    const sign = Number(size) === 0 ? '' : value < 0 ? '−' : signed ? '+' : '';
    return `${sign}${group(size)}`;
  });
}

function withUnit(size: number, unit: string | undefined): string {
  switch (unit) {
    case undefined:
      return plain(size);
    case 'bytes':
      return bytes(size);
    case 's':
    case 'seconds':
      return seconds(size);
    default:
      return `${plain(size)} ${oneLine(unit, 30)}`;
  }
}

function plain(size: number): string {
  if (Number.isSafeInteger(size)) return group(String(size));
  if (size >= 1e15 || size < 1e-4) return scientific(size);
  return group(size >= 1000 ? size.toFixed(0) : String(Number(size.toPrecision(4))));
}

/** @returns `1.234 × 10⁻⁵`. */
function scientific(size: number): string {
  const [digits = '', power = ''] = Number(size.toPrecision(4)).toExponential().split('e');
  return `${digits} × 10${superscript(power.replace('+', ''))}`;
}

const superscript = (digits: string): string =>
  [...digits].map((digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))).join('');

const group = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

const prefixes = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

function bytes(size: number): string {
  const power = size < 1000 ? 0 : Math.min(prefixes.length - 1, Math.floor(Math.log10(size) / 3));
  return `${plain(Number((size / 1000 ** power).toPrecision(4)))} ${prefixes[power]}`;
}

/** @returns `12.3 s`, `5 min 12 s`, `3 h 05 min`. */
export function seconds(size: number): string {
  if (size < 120) return `${plain(size < 10 ? Number(size.toPrecision(2)) : Number(size.toFixed(1)))} s`;
  const whole = Math.round(size);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${plain(hours)} h ${pad(minutes)} min` : `${minutes} min ${pad(rest)} s`;
}

const pad = (count: number): string => String(count).padStart(2, '0');

/** @returns whether a text is a value in words, such as `4998 → 5766` or `80 %`: such a one is read in one line, on a phone too. */
export const isValue = (text: string): boolean => text.length <= 24 && /^[−+-]?\d/.test(text);
