import type { Remark, Word } from '@modelway/lineage';
import { oneLine } from '../escape.ts';
import { trusted } from '../link.ts';
import { formatNumber, isValue } from '../number.ts';
import { numbersOf, type SeriesRemark } from '../series.ts';
import { readTable, type TableCell } from '../table.ts';
import { chart } from './chart.ts';
import { curveHtml } from './curve.ts';
import { histogramHtml } from './histogram.ts';
import { axisMarkup, intervalLegend, intervalMarkup } from './interval.ts';
import { lineNumbers } from './line-numbers.ts';
import { html, type Markup } from './markup.ts';
import { badge } from './words.ts';

type Of<K extends Remark['kind']> = Extract<Remark, { kind: K }>;

/** @returns a remark as a part of a page, under a heading of its own; a number as an entry of a list. */
export function remarkHtml(remark: Remark, runUrl: string | undefined): Markup {
  switch (remark.kind) {
    case 'number':
      return figure(remark);
    case 'text':
      return textHtml(remark);
    case 'table':
      return tableHtml(remark, runUrl);
    case 'series':
      return seriesHtml(remark);
    case 'curve':
      return curveHtml(remark);
    case 'histogram':
      return histogramHtml(remark);
    case 'link':
      return linkHtml(remark, runUrl);
  }
}

function figure({ title, value, was, unit }: Of<'number'>): Markup {
  const moved = was === undefined ? undefined : Number(value) - Number(was);
  const change = moved && Number.isFinite(moved) ? ` (${formatNumber(String(moved), { unit, signed: true })})` : '';
  return html`<div><dt>${oneLine(title, 200)}</dt><dd><b>${formatNumber(value, { unit })}</b>${was !== undefined && html` <span class="muted">before ${formatNumber(was, { unit })}${change}</span>`}</dd></div>`;
}

const textHtml = ({ title, text }: Of<'text'>): Markup =>
  /\n\s*\S/.test(text.trim())
    ? html`<h3>${oneLine(title, 200)}</h3><pre tabindex="0">${text.trim()}</pre>
`
    : html`<p><b>${oneLine(title, 200)}</b> ${text.trim()}</p>
`;

function tableHtml({ title, columns, rows }: Of<'table'>, runUrl: string | undefined): Markup {
  const read = readTable(columns.length, rows);
  const barred = columns.map((_, i) => read.some((row) => row[i]?.kind === 'interval'));
  const classOf = (i: number): string => (barred[i] ? 'bars' : (columns[i]?.align ?? 'left'));
  const bars = barred.includes(true);
  return html`<h3>${oneLine(title, 200)}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="${oneLine(title, 200)}"><table>
<thead><tr>${columns.map(({ name }, i) => html`<th scope="col" class="${classOf(i)}">${oneLine(name, 200) || html`<span class="hidden">what</span>`}</th>`)}</tr></thead>
<tbody>${read.map((row) => tableRow(row, { classOf, runUrl }))}</tbody>${bars && axisRow(read)}</table></div>${bars && intervalLegend}
`;
}

function tableRow(
  row: readonly TableCell[],
  { classOf, runUrl }: { classOf: (i: number) => string; runUrl: string | undefined },
): Markup {
  const word = row.flatMap((cell) => (cell.kind === 'verdict' ? [cell.verdict] : []))[0];
  const cells = row.map((cell, i) => html`<td class="${classOf(i)}">${cellHtml(cell, runUrl, word)}</td>`);
  return html`<tr>${cells}</tr>
`;
}

/** Under bars on one axis stands the axis: then the table is a forest plot, and still a table for who hears it. */
function axisRow(rows: ReadonlyArray<readonly TableCell[]>): Markup {
  const width = rows[0]?.length ?? 0;
  const axes = Array.from({ length: width }, (_, i) => {
    const cell = rows.map((row) => row[i]).find((it) => it?.kind === 'interval' && it.axis !== undefined);
    return cell?.kind === 'interval' ? cell.axis : undefined;
  });
  if (axes.every((it) => it === undefined)) return html``;
  return html`<tfoot aria-hidden="true"><tr>${axes.map((axis) => html`<td>${axis && axisMarkup(axis)}</td>`)}</tr></tfoot>`;
}

/** @returns a cell of a table. */
export function cellHtml(it: TableCell, runUrl: string | undefined, word?: Word): Markup {
  switch (it.kind) {
    case 'text':
      return isValue(it.text) ? html`<span class="number">${oneLine(it.text)}</span>` : html`${oneLine(it.text)}`;
    case 'code':
      return html`<code>${oneLine(it.code)}</code>`;
    case 'number':
      return html`<span class="number">${formatNumber(it.number, it)}</span>`;
    case 'verdict':
      return badge(it.verdict);
    case 'interval':
      return intervalMarkup(it.interval, it, word);
    case 'link':
      return anchor(it.text, it.href, runUrl);
  }
}

function seriesHtml(remark: SeriesRemark): Markup {
  const { lines, x, y } = numbersOf(remark);
  const drawn = lines.filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return html`<h3>${oneLine(remark.title, 200)}</h3><p class="muted">No points.</p>`;
  const drawing = chart({
    title: oneLine(remark.title, 200),
    x: { ...remark.x, bounds: x },
    y: { ...remark.y, bounds: y },
    lines: drawn,
  });
  return html`${drawing}${lineNumbers({ x: remark.x, y: remark.y, lines: drawn })}`;
}

const linkHtml = ({ title, href }: Of<'link'>, runUrl: string | undefined): Markup =>
  html`<p>${anchor(title, href, runUrl)}</p>
`;

function anchor(text: string, href: string, runUrl: string | undefined): Markup {
  const page = trusted(href, runUrl);
  const words = oneLine(text, 400);
  return page === undefined
    ? html`${words} <code>${oneLine(href, 400)}</code>`
    : html`<a href="${page}" rel="noreferrer">${words || page}</a>`;
}
