import type { Cell, Remark } from '@modelway/lineage';
import { axesOf, readCell } from '../cell.ts';
import { oneLine } from '../escape.ts';
import type { Axis } from '../interval.ts';
import { trusted } from '../link.ts';
import { formatNumber } from '../number.ts';
import { numbersOf, type SeriesRemark } from '../series.ts';
import { chart } from './chart.ts';
import { intervalLegend, intervalMarkup } from './interval.ts';
import { html, type Markup } from './markup.ts';
import { badge } from './words.ts';

type Of<K extends Remark['kind']> = Extract<Remark, { kind: K }>;

/** @returns a remark that is no number as a part of a page, under a heading of its own. */
export function remarkHtml(remark: Exclude<Remark, { kind: 'number' }>, runUrl: string | undefined): Markup {
  switch (remark.kind) {
    case 'text':
      return textHtml(remark);
    case 'table':
      return tableHtml(remark, runUrl);
    case 'series':
      return seriesHtml(remark);
    case 'link':
      return linkHtml(remark, runUrl);
  }
}

/** @returns numbers that follow one another, as one list: what each is, and what it was. */
export const numbersHtml = (numbers: ReadonlyArray<Of<'number'>>): Markup =>
  html`<dl class="figures">${numbers.map(figure)}</dl>
`;

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
  const axes = axesOf(columns.length, rows);
  const bars = rows.some((row) => row.some((cell) => readCell(cell).kind === 'interval'));
  return html`<h3>${oneLine(title, 200)}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${oneLine(title, 200)}"><table>
<thead><tr>${columns.map(({ name, align }) => html`<th scope="col" class="${align}">${oneLine(name, 200) || html`<span class="hidden">what</span>`}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${columns.map(({ align }, i) => html`<td class="${align}">${cellHtml(row[i] ?? '', { runUrl, axis: axes[i] })}</td>`)}</tr>
`,
  )}</tbody></table></div>${bars && intervalLegend}
`;
}

function cellHtml(cell: Cell, { runUrl, axis }: { runUrl: string | undefined; axis: Axis | undefined }): Markup {
  const it = readCell(cell);
  switch (it.kind) {
    case 'text':
      return html`${oneLine(it.text)}`;
    case 'code':
      return html`<code>${oneLine(it.code)}</code>`;
    case 'number':
      return html`<span class="number">${formatNumber(it.number, it)}</span>`;
    case 'verdict':
      return badge(it.verdict);
    case 'interval':
      return intervalMarkup(it.interval, axis);
    case 'link':
      return anchor(it.text, it.href, runUrl);
  }
}

function seriesHtml(remark: SeriesRemark): Markup {
  const { lines, x, y } = numbersOf(remark);
  const drawn = lines.filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return html`<h3>${oneLine(remark.title, 200)}</h3><p class="muted">No points.</p>`;
  return chart({
    title: oneLine(remark.title, 200),
    x: { ...remark.x, bounds: x },
    y: { ...remark.y, bounds: y },
    lines: drawn,
  });
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
