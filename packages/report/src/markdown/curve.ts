import { type CurveRemark, curveOf } from '../curve.ts';
import { prose } from '../escape.ts';
import { formatNumber } from '../number.ts';
import { lineChart, lineSigns } from '../picture/line-chart.ts';
import { sparkline } from '../sparkline.ts';
import { table } from './cell.ts';

/** Lines that a comment shows; the page shows all of them. */
const mostLines = lineSigns.length;

/** @returns a curve as a chart that GitHub draws, and as text for where it is not drawn: mail, the app, a screen reader. */
export function curveMarkdown(remark: CurveRemark): { axes: string; body: string } {
  const { lines, x, y } = curveOf(remark);
  const { label } = remark.y;
  const axes = `${prose(label, 200)} by ${prose(remark.x.label, 200)}`;
  const shown = lines
    .filter(({ points }) => points.length > 0)
    .slice(0, mostLines)
    .map(({ name, note, points }) => ({ name, note, points: points.map(({ at }) => at) }));
  if (shown.length === 0) return { axes, body: 'No points.' };
  const reference = referenceOf(remark);
  const chart = lineChart({
    x: { label: remark.x.label, ...x },
    y: { label, ...y },
    lines: shown,
    ...(reference === undefined ? {} : { reference }),
  });
  const rows = shown.map(({ name, note, points }, i) => [
    `${lineSigns[i]} ${prose(name, 200)}`,
    `\`${sparkline(points, x, y)}\``,
    note === undefined ? '' : prose(note, 200),
  ]);
  const grey = remark.reference && chart ? [`<sub>⬜ ${prose(remark.reference.name, 200)}</sub>`] : [];
  const numbers = table(columnsOf(remark, x), rows);
  return { axes, body: [...(chart ? [`\`\`\`mermaid\n${chart}\n\`\`\``] : []), numbers, ...grey].join('\n\n') };
}

function columnsOf({ x: { label, unit } }: CurveRemark, { from, to }: { from: number; to: number }) {
  const [first, last] = [from, to].map((it) => formatNumber(String(it), { unit }));
  return ['', `${label.slice(0, 60)} ${first} to ${last}`, ''].map((name) => ({ name, align: 'left' as const }));
}

function referenceOf({ reference }: CurveRemark): ((x: number) => number) | undefined {
  if (reference === undefined) return undefined;
  return reference.is === 'diagonal' ? (x) => x : () => 0;
}
