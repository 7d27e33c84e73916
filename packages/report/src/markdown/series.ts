import { prose } from '../escape.ts';
import { formatNumber } from '../number.ts';
import { numbersOf, type Series, type SeriesRemark } from '../series.ts';
import { type Point, sparkline } from '../sparkline.ts';
import { table } from './cell.ts';

/** Lines that a comment shows; the page shows all of them. */
const mostLines = 12;

/**
 * @returns a series as sparklines beside their numbers, under the words for its axes. Text, because it is the same in the
 * browser, in mail and in the app; GitHub's Mermaid draws line charts without a legend and only with points that lie evenly.
 */
export function seriesMarkdown(remark: SeriesRemark): { axes: string; body: string } {
  const series = numbersOf(remark);
  const lines = series.lines.filter(({ points }) => points.length > 0);
  if (lines.length === 0) return { axes: prose(remark.y.label, 200), body: 'No points.' };
  const rows = lines.slice(0, mostLines).map(({ name, points }) => row(name, points, { series, remark }));
  const rest = lines.length - rows.length;
  // One line is called like its series: the name would only take room.
  const from = lines.length === 1 ? 1 : 0;
  const note = rest > 0 ? `\n\n${rest} further lines are in the lineage.` : '';
  return {
    axes: axes(remark, series),
    body: `${table(
      columns.slice(from),
      rows.map((it) => it.slice(from)),
    )}${note}`,
  };
}

const columns = [
  { name: 'Line', align: 'left' },
  { name: 'Course', align: 'left' },
  { name: 'First', align: 'right' },
  { name: 'Last', align: 'right' },
  { name: 'Lowest', align: 'right' },
  { name: 'Highest', align: 'right' },
] as const;

function axes({ x, y }: SeriesRemark, { x: range }: Series): string {
  const [from, to] = [range.from, range.to].map((it) => formatNumber(String(it), { unit: x.unit }));
  const height = y.unit === undefined ? prose(y.label, 200) : `${prose(y.label, 200)} in ${prose(y.unit, 50)}`;
  return `${height} · ${prose(x.label, 200)}, ${prose(`${from} to ${to}`)}`;
}

function row(
  name: string,
  points: readonly Point[],
  { series, remark }: { series: Series; remark: SeriesRemark },
): string[] {
  const heights = points.map(([, height]) => height);
  const lowest = heights.reduce((a, b) => Math.min(a, b));
  const highest = heights.reduce((a, b) => Math.max(a, b));
  const numbers = [heights[0] ?? 0, heights.at(-1) ?? 0, lowest, highest];
  const shown = numbers.map((it) => prose(formatNumber(String(it), { unit: remark.y.unit })));
  return [prose(name, 200), `\`${sparkline(points, series.x, series.y)}\``, ...shown];
}
