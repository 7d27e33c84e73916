import { cellCode, linkText, prose } from '../escape.ts';
import { intervalBar, intervalText } from '../interval.ts';
import { trusted } from '../link.ts';
import { formatNumber, isValue } from '../number.ts';
import type { TableCell } from '../table.ts';
import { verdictText } from '../words.ts';

/** What is longer than this belongs into the lineage, not into a cell. */
const longest = 400;

/** @returns a cell of a table. */
export function cellMarkdown(it: TableCell, runUrl: string | undefined): string {
  switch (it.kind) {
    case 'text':
      return isValue(it.text) ? prose(it.text).replaceAll(' ', '\u00a0') : prose(it.text, longest);
    case 'code':
      return cellCode(it.code, longest);
    case 'number':
      return prose(formatNumber(it.number, it));
    case 'verdict':
      return verdictText(it.verdict);
    case 'interval':
      return `${prose(intervalText(it.interval, it))}<br>\`${intervalBar(it.interval, it) || '–'}\``;
    case 'link':
      return linkOf(it.text, it.href, runUrl);
  }
}

function linkOf(text: string, href: string, runUrl: string | undefined): string {
  const page = trusted(href, runUrl);
  return page === undefined
    ? `${prose(text, longest)} ${cellCode(href, longest)}`
    : `[${linkText(text, longest)}](${page})`;
}

/** @returns a GFM table. Rows are as wide as the head: GitHub drops further cells. */
export function table(
  columns: ReadonlyArray<{ readonly name: string; readonly align: 'left' | 'right' }>,
  rows: ReadonlyArray<readonly string[]>,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ name }) => prose(name, longest) || '&nbsp;')),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(columns.map((_, i) => row[i] ?? ''))),
  ].join('\n');
}
