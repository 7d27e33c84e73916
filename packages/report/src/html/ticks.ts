import { formatNumber } from '../number.ts';
import type { Bounds } from '../sparkline.ts';

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** @returns round numbers within the bounds, about `count` of them, 1, 2 or 5 times a power of ten apart. */
export function ticks({ from, to }: Bounds, count: number, unit?: string): Tick[] {
  const rough = (to - from) / count;
  if (!(rough > 0)) return [{ at: from, text: formatNumber(String(from), { unit }) }];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (isTime(unit) ? clockStep(rough) : undefined) ?? power * roundUp(rough / power);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const at = Number(((first + i) * step).toPrecision(12));
    return {
      at,
      text:
        step >= 10 && clockStep(step) !== undefined && isTime(unit)
          ? clockText(at)
          : formatNumber(String(at), { unit }),
    };
  });
}

const isTime = (unit: string | undefined): boolean => unit === 's' || unit === 'seconds';

/** @returns `1:30`, `2:05:00`: short, and all of a row alike. */
function clockText(size: number): string {
  const [hours, minutes, rest] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60), Math.round(size % 60)];
  const two = (it: number): string => String(it).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Time is not decimal. */
const clockStep = (rough: number): number | undefined =>
  rough < 8
    ? undefined
    : [10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 43200, 86400].find((it) => it >= rough);

const roundUp = (it: number): number => [1, 2, 5].find((step) => it <= step + 1e-9) ?? 10;
