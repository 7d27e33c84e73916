import type { Remark } from '@modelway/lineage';
import { block, code, linkText, prose } from '../escape.ts';
import { trusted } from '../link.ts';
import { formatNumber } from '../number.ts';
import { readTable } from '../table.ts';
import { cellMarkdown, table } from './cell.ts';
import { curveMarkdown } from './curve.ts';
import { histogramRow } from './histogram.ts';
import type { Rendered } from './piece.ts';
import { seriesMarkdown } from './series.ts';

/** @returns a remark as Markdown: a block, or a row. */
export function remarkMarkdown(remark: Remark, runUrl: string | undefined): Rendered {
  switch (remark.kind) {
    case 'number':
      return { content: { kind: 'number', cells: numberRow(remark), table: numbersMarkdown } };
    case 'histogram':
      return { content: histogramRow(remark) };
    case 'text':
      return textMarkdown(remark);
    case 'table':
      return tableMarkdown(remark, runUrl);
    case 'series':
      return plotMarkdown(remark.title, seriesMarkdown(remark));
    case 'curve':
      return plotMarkdown(remark.title, curveMarkdown(remark));
    case 'link':
      return linkMarkdown(remark, runUrl);
  }
}

const plotMarkdown = (title: string, { axes, body }: { axes: string; body: string }): Rendered => ({
  content: `${heading(title)} · ${axes}\n\n${body}`,
  untitled: `${axes}\n\n${body}`,
});

/** @returns the row of a number: what it is called, what it is, what it was, and how far it moved. */
function numberRow({ title, value, was, unit }: Extract<Remark, { kind: 'number' }>): string[] {
  const name = `**${prose(title, 200) || '–'}**`;
  const now = prose(formatNumber(value, { unit }));
  if (was === undefined) return [name, now];
  const moved = Number(value) - Number(was);
  const difference = Number.isFinite(moved) ? formatNumber(String(moved), { unit, signed: true }) : '';
  return [name, now, prose(formatNumber(was, { unit })), moved === 0 ? '±0' : prose(difference)];
}

const numberColumns = [
  { name: '', align: 'left' },
  { name: 'Now', align: 'right' },
  { name: 'Before', align: 'right' },
  { name: 'Change', align: 'right' },
] as const;

/** @returns the rows of numbers that follow one another, as one table; without the old values when there are none. */
const numbersMarkdown = (rows: ReadonlyArray<readonly string[]>): string =>
  table(rows.some((row) => row.length > 2) ? numberColumns : numberColumns.slice(0, 2), rows);

const heading = (title: string): string => `**${prose(title, 200) || '–'}**`;

/** One line is prose; several are kept as they were, because they are likely a log. */
function textMarkdown({ title, text }: Extract<Remark, { kind: 'text' }>): Rendered {
  const many = /\n\s*\S/.test(text.trim());
  const untitled = many ? block(text) : prose(text, Number.MAX_SAFE_INTEGER);
  return { content: `${heading(title)}${many ? '\n\n' : ' · '}${untitled}`, untitled };
}

function tableMarkdown(
  { title, columns, rows }: Extract<Remark, { kind: 'table' }>,
  runUrl: string | undefined,
): Rendered {
  if (columns.length === 0 || rows.length === 0)
    return { content: `${heading(title)} · nothing`, untitled: 'Nothing.' };
  const read = readTable(columns.length, rows);
  const untitled = table(
    columns,
    read.map((row) => row.map((cell) => cellMarkdown(cell, runUrl))),
  );
  const bars = read.some((row) => row.some(({ kind }) => kind === 'interval'));
  return { content: `${heading(title)}\n\n${untitled}`, untitled, ...(bars ? { bars } : {}) };
}

function linkMarkdown({ title, href }: Extract<Remark, { kind: 'link' }>, runUrl: string | undefined): Rendered {
  const page = trusted(href, runUrl);
  if (page === undefined) return { content: `${heading(title)} · ${code(href)}`, untitled: code(href) };
  const link = `[${linkText(title, 200) || 'link'}](${page})`;
  return { content: link, untitled: link };
}
