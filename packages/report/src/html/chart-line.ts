import { oneLine } from '../escape.ts';
import type { Point } from '../sparkline.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface ChartLine {
  readonly name: string;
  /** Sorted by x. */
  readonly points: readonly Point[];
  /** The class that colours it, where its place in the list should not. */
  readonly tone?: 'good' | 'bad';
  /** The space between the line and zero is filled. */
  readonly filled?: true;
  /** Each point stands for itself: they are drawn as dots, faintly joined. */
  readonly dots?: true;
  /** For each point from where to where its value may lie, or undefined. */
  readonly bands?: ReadonlyArray<Point | undefined>;
  /** What stands behind the name, such as `AUC 0.84`. */
  readonly note?: string | undefined;
}

/** The drawing is this large in numbers of its own and is stretched to the room it gets; words stand outside, so they are not. */
export const size = { width: 1000, height: 240 } as const;
/** Where a value lies in the drawing. */
export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export const round = (it: number): number => Number(it.toFixed(2));

/** @returns the class that colours a line. */
export const toneOf = ({ tone }: ChartLine, i: number): string => tone ?? `s${i % 6}`;

/** @returns the lines by their names, and what they are held against. */
export function legend(lines: readonly ChartLine[], reference: string | undefined): Markup {
  const entry = (tone: string, words: Content): Markup =>
    html`<li><svg width="22" height="8" aria-hidden="true"><path class="line ${tone}" d="M1 4H21"/></svg> ${words}</li>`;
  const named = lines.map((line, i) =>
    entry(toneOf(line, i), html`${oneLine(line.name, 80)}${line.note && html` <b>${oneLine(line.note, 80)}</b>`}`),
  );
  return html`<ul class="legend">${named}${reference !== undefined && entry('reference', oneLine(reference, 80))}</ul>`;
}

/** @returns the path through some points. */
export const pathOf = (points: readonly Point[], { x, y }: Scale): string =>
  `M${points.map(([at, height]) => `${round(x(at))} ${round(y(height))}`).join('L')}`;

/** @returns a line in the drawing. */
export function drawnLine(line: ChartLine, tone: string, scale: Scale): Markup {
  const { points, filled } = line;
  const { x, y } = scale;
  if (line.dots) return drawnDots(line, tone, scale);
  const path = pathOf(points, scale).slice(1);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return html``;
  const area =
    filled &&
    html`<path class="area ${tone}" d="M${round(x(first[0]))} ${size.height}L${path}L${round(x(last[0]))} ${size.height}Z"/>`;
  // A line of one point, or of none that differ in x, would not be seen.
  const dash = first[0] === last[0] ? `M${round(x(first[0]) - 6)} ${round(y(first[1]))}h12` : `M${path}`;
  return html`${area}<path class="line ${tone}" d="${dash}" vector-effect="non-scaling-stroke"/>`;
}

/** A dot is a line of no length with round ends: unlike a circle, it stays round where the drawing is stretched. */
function drawnDots({ points, bands = [] }: ChartLine, tone: string, scale: Scale): Markup {
  const { x, y } = scale;
  const whiskers = points.flatMap(([at], i) => {
    const band = bands[i];
    return band === undefined ? [] : [`M${round(x(at))} ${round(y(band[0]))}V${round(y(band[1]))}`];
  });
  const dots = points.map(([at, height]) => `M${round(x(at))} ${round(y(height))}h0.01`).join('');
  return html`<path class="line joined ${tone}" d="${pathOf(points, scale)}" vector-effect="non-scaling-stroke"/>${whiskers.length > 0 && html`<path class="line whisker ${tone}" d="${whiskers.join('')}" vector-effect="non-scaling-stroke"/>`}<path class="line dots ${tone}" d="${dots}" vector-effect="non-scaling-stroke"/>`;
}
