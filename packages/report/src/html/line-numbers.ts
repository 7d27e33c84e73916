import { oneLine } from '../escape.ts';
import { formatNumber } from '../number.ts';
import type { Point } from '../sparkline.ts';
import { html, type Markup } from './markup.ts';

interface Axis {
  readonly label: string;
  readonly unit?: string | undefined;
}

interface Lines {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: ReadonlyArray<{ readonly name: string; readonly points: readonly Point[] }>;
}

/** Rows of a line; what lies between them is in the lineage. */
const mostRows = 24;

/** @returns the numbers of a drawing as tables that can be opened: for who hears a page instead of seeing it, and for who copies. */
export const lineNumbers = ({ x, y, lines }: Lines): Markup =>
  html`<details class="numbers"><summary>Numbers</summary><div class="pair">${lines.slice(0, 6).map(
    ({ name, points }) => html`<div class="scroll" tabindex="0" role="group" aria-label="${oneLine(name, 80)}"><table>
<thead><tr><th scope="col" class="right">${oneLine(x.label, 80)}</th><th scope="col" class="right">${oneLine(name, 80)}</th></tr></thead>
<tbody>${picked(points).map(
      ([at, height]) =>
        html`<tr><td class="right number">${formatNumber(String(at), { unit: x.unit })}</td><td class="right number">${formatNumber(String(height), { unit: y.unit })}</td></tr>`,
    )}</tbody></table></div>`,
  )}</div></details>
`;

/** The first, the last, and evenly between them. */
function picked(points: readonly Point[]): readonly Point[] {
  if (points.length <= mostRows) return points;
  const step = (points.length - 1) / (mostRows - 1);
  return Array.from({ length: mostRows }, (_, i) => points[Math.round(i * step)] ?? [0, 0]);
}
