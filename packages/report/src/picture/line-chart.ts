import { heightAt, type Point } from '../sparkline.ts';
import { safe } from './mermaid.ts';

interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface LineChart {
  readonly x: Axis;
  readonly y: Axis;
  /** Points sorted by x. */
  readonly lines: ReadonlyArray<{ readonly name: string; readonly points: readonly Point[] }>;
  /** A grey line, drawn last. */
  readonly reference?: (x: number) => number;
}

/** Mermaid puts the values of a line evenly along the axis. */
const steps = 40;
/** Can be told apart on white and on black, also by who does not see red or green; the signs stand for them in text. */
const colours = ['#3584e4', '#e66100', '#9141ac'];
export const lineSigns = ['🟦', '🟧', '🟪'] as const;
const grey = '#8c959f';

/**
 * @returns a Mermaid chart of lines, or undefined when there is no part of x that all of them cover: Mermaid knows no gaps, and a line is
 * not drawn where nothing was measured. The name `xychart-beta` is known to every version since 10.6.
 */
export function lineChart({ x, y, lines, reference }: LineChart): string | undefined {
  const shown = lines.slice(0, colours.length);
  const from = shown.reduce((least, { points }) => Math.max(least, points[0]?.[0] ?? x.to), x.from);
  const to = shown.reduce((most, { points }) => Math.min(most, points.at(-1)?.[0] ?? x.from), x.to);
  if (shown.length === 0 || !(to > from) || !(y.to > y.from)) return undefined;
  const at = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const rows = [
    ...shown.map(({ points }) => at.map((place) => heightAt(points, place))),
    ...(reference ? [at.map(reference)] : []),
  ];
  const palette = [...colours.slice(0, shown.length), ...(reference ? [grey] : [])].join(', ');
  const style = {
    xyChart: { width: 640, height: 360 },
    themeVariables: { xyChart: { plotColorPalette: palette } },
  };
  return [
    `%%{init: ${JSON.stringify(style)}}%%`,
    'xychart-beta',
    `  x-axis "${safe(x.label, 40)}" ${number(from)} --> ${number(to)}`,
    `  y-axis "${safe(y.label, 40)}" ${number(y.from)} --> ${number(y.to)}`,
    ...rows.map((row) => `  line [${row.map(number).join(', ')}]`),
  ].join('\n');
}

/** Mermaid reads no exponents. */
const number = (value: number): string => String(Number(value.toFixed(4))).replace(/^.*e.*$/, '0');
