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
  if (shown.length === 0 || !isDrawable({ from, to }) || !isDrawable(y)) return undefined;
  const at = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const rows = [
    ...shown.map(({ points }) => at.map((place) => heightAt(points, place))),
    ...(reference ? [at.map(reference)] : []),
  ];
  const [across, up] = [axis({ ...x, from, to }), axis(y)];
  return [
    `%%{init: ${JSON.stringify(styleOf([...colours.slice(0, shown.length), ...(reference ? [grey] : [])]))}}%%`,
    'xychart-beta',
    `  accTitle: ${safe(`${y.label} by ${x.label}`, 90)}`,
    `  x-axis ${across.text}`,
    `  y-axis ${up.text}`,
    ...rows.map((row) => `  line [${row.map((it) => number(it * up.factor)).join(', ')}]`),
  ].join('\n');
}

/**
 * Shares are drawn as per cent. Of an axis from 0 to 1, Mermaid 10.6 draws half a line (it adds one to the width of the axis), and
 * 11.1 to 11.4 lose the last point to rounding; from 0 to 100 the first is off by little and the others by nothing.
 */
function axis({ label, from, to }: Axis): { text: string; factor: number } {
  const factor = from >= 0 && to <= 1 ? 100 : 1;
  const name = safe(factor === 100 ? `${label.slice(0, 40)} in percent` : label, 60) || 'value';
  return { text: `"${name}" ${number(from * factor)} --> ${number(to * factor)}`, factor };
}

function styleOf(palette: readonly string[]) {
  const colour = palette.join(', ');
  return {
    xyChart: { width: 640, height: 360 },
    themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: colour } },
  };
}

/** Mermaid reads no exponents: what is as large or as narrow as to need them is left to the text. */
const isDrawable = ({ from, to }: Pick<Axis, 'from' | 'to'>): boolean =>
  Math.max(Math.abs(from), Math.abs(to)) < 1e12 && to - from > 0.005;

const number = (value: number): string => String(Number(value.toFixed(4)));
