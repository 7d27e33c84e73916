import { oneLine } from '../escape.ts';
import { formatNumber } from '../number.ts';
import type { Bounds, Point } from '../sparkline.ts';
import { type ChartLine, drawnLine, legend, pathOf, round, type Scale, size, toneOf } from './chart-line.ts';
import { html, type Markup } from './markup.ts';
import { type Tick, ticks } from './ticks.ts';

export interface Chart {
  readonly title: string;
  readonly x: { readonly label: string; readonly unit?: string | undefined; readonly bounds: Bounds };
  readonly y: { readonly label: string; readonly unit?: string | undefined; readonly bounds: Bounds };
  readonly lines: readonly ChartLine[];
  /** Places on x that are marked by a line, such as where a chapter begins. */
  readonly marks?: readonly number[];
  /** Half as high: for what says little. `square`: both axes are of one kind. */
  readonly shape?: 'low' | 'square';
  /** The bounds of y are what they are; by default they are widened, to zero where it is near. */
  readonly exact?: true;
  /** A line to hold the others against. */
  readonly reference?: { readonly name: string; readonly points: readonly [Point, Point] } | undefined;
}

/** More places than this to point at are too narrow to be met. */
const mostHints = 240;

/** @returns lines over an axis with a legend and the numbers under the pointer: all of it text, markup and SVG, no script. */
export function chart({ title, x, y, lines, marks = [], shape, exact, reference }: Chart): Markup {
  const height = exact ? y.bounds : withZero(y.bounds);
  const [across, up] = [
    ticks(x.bounds, shape === 'square' ? 5 : 6, x.unit),
    ticks(height, shape === 'low' ? 3 : shape === 'square' ? 5 : 4, y.unit),
  ];
  const scale: Scale = {
    x: (it) => share(it, x.bounds) * size.width,
    y: (it) => (1 - share(it, height)) * size.height,
  };
  return html`<figure class="chart${shape && ` ${shape}`}">
<figcaption>${title} <span class="muted">${oneLine(y.label, 200)}${y.unit && ` in ${oneLine(y.unit, 50)}`}</span></figcaption>
${(lines.length > 1 || reference !== undefined) && legend(lines, reference?.name)}
<div class="plot"><svg class="scale up" aria-hidden="true">${up.map(({ at, text }) => html`<text x="100%" y="${percent(1 - share(at, height))}" dy="0.32em" text-anchor="end">${text}</text>`)}</svg>
<svg class="lines" viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="${wordsOf(title, lines, y.unit)}">
${grid({ across, up, scale })}${marks.map((at) => html`<path class="mark" d="M${round(scale.x(at))} 0V${size.height}" vector-effect="non-scaling-stroke"/>`)}
${reference && html`<path class="line reference" d="${pathOf(reference.points, scale)}" vector-effect="non-scaling-stroke"/>`}
${lines.map((line, i) => drawnLine(line, toneOf(line, i), scale))}
${hints({ lines, x, y, scale })}</svg>
<svg class="scale across" aria-hidden="true">${across.map((tick) => acrossText(tick, x.bounds))}</svg></div>
<p class="muted axis">${oneLine(x.label, 200)}</p>
</figure>
`;
}

const share = (it: number, { from, to }: Bounds): number => (to === from ? 0.5 : (it - from) / (to - from));
const percent = (part: number): string => `${round(part * 100)}%`;

/** An axis that almost reaches zero goes there; one that does not says so by its numbers. */
function withZero({ from, to }: Bounds): Bounds {
  if (from === to) return from === 0 ? { from: 0, to: 1 } : { from: Math.min(0, from), to: Math.max(0, to) };
  const head = (to - from) * 0.06;
  return from >= 0 && from < 0.5 * to ? { from: 0, to: to + head } : { from: from - head, to: to + head };
}

function grid({ across, up, scale }: { across: readonly Tick[]; up: readonly Tick[]; scale: Scale }): Markup {
  const lines = [
    ...up.map(({ at }) => `M0 ${round(scale.y(at))}H${size.width}`),
    ...across.map(({ at }) => `M${round(scale.x(at))} 0V${size.height}`),
  ];
  return html`<path class="grid" d="${lines.join('')}" vector-effect="non-scaling-stroke"/>`;
}

function acrossText({ at, text }: Tick, bounds: Bounds): Markup {
  const part = share(at, bounds);
  const anchor = part < 0.04 ? 'start' : part > 0.96 ? 'end' : 'middle';
  return html`<text x="${percent(part)}" y="1em" text-anchor="${anchor}">${text}</text>`;
}

/** For each place on x a strip that says the numbers there. */
function hints({ lines, x, y, scale }: Pick<Chart, 'lines' | 'x' | 'y'> & { scale: Scale }): Markup[] {
  const rows = new Map<number, string[]>();
  for (const { name, points } of lines)
    for (const [at, height] of points) {
      const said = `${lines.length > 1 ? `${oneLine(name, 60)}: ` : ''}${formatNumber(String(height), { unit: y.unit })}`;
      rows.set(at, [...(rows.get(at) ?? []), said]);
    }
  const places = [...rows.keys()].sort((a, b) => a - b);
  const every = Math.ceil(places.length / mostHints);
  const shown = places.filter((_, i) => i % every === 0).map((at) => ({ at, left: scale.x(at) }));
  return shown.map(({ at, left }, i) => {
    const start = i === 0 ? 0 : (left + (shown[i - 1]?.left ?? 0)) / 2;
    const end = i === shown.length - 1 ? size.width : (left + (shown[i + 1]?.left ?? 0)) / 2;
    const words = [`${formatNumber(String(at), { unit: x.unit })}`, ...(rows.get(at) ?? []).slice(0, 12)].join('\n');
    return html`<rect class="hint" x="${round(start)}" y="0" width="${round(Math.max(0, end - start))}" height="${size.height}"><title>${words}</title></rect>`;
  });
}

function wordsOf(title: string, lines: readonly ChartLine[], unit: string | undefined): string {
  const said = lines.slice(0, 12).map(({ name, points, note }) => {
    const [first, last] = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0].map((it) =>
      formatNumber(String(it), { unit }),
    );
    return `${oneLine(name, 80)}${note ? `, ${oneLine(note, 80)},` : ''} from ${first} to ${last}`;
  });
  return `${oneLine(title, 200)}: ${said.join('; ')}`;
}
