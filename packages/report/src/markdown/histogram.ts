import { prose } from '../escape.ts';
import { distributionOf, type HistogramRemark } from '../histogram.ts';
import { levelsOf } from '../sparkline.ts';
import { verdictText } from '../words.ts';
import { table } from './cell.ts';
import type { Row } from './piece.ts';

/** Sides that a comment shows; the page shows all of them. */
const mostSides = 3;

/** @returns the row of a distribution: what it is of, the shape of each side, and what was concluded. Rows over the same sides make one table. */
export function histogramRow(remark: HistogramRemark): Row {
  const { bins, sides } = distributionOf(remark);
  const shown = sides.slice(0, mostSides);
  const highest = shown.flatMap(({ shares }) => shares).reduce((most, it) => Math.max(most, it), 0);
  const shapes = shown.map(({ shares }) =>
    bins.length === 0 ? '–' : `\`${levelsOf(shares, { from: 0, to: highest })}\``,
  );
  const words = [...(remark.word ? [verdictText(remark.word)] : []), ...(remark.note ? [prose(remark.note, 400)] : [])];
  const names = shown.map(({ name }) => name);
  return {
    kind: `histogram ${JSON.stringify(names)}`,
    cells: [`**${prose(remark.title, 200) || '–'}**`, ...shapes, words.join(' · ')],
    // Where nothing was concluded of any, the column for it would be empty.
    table: (rows) =>
      table(
        columnsOf(
          names,
          rows.some((row) => row.at(-1) !== ''),
        ),
        rows,
      ),
  };
}

const columnsOf = (names: readonly string[], isConcluded: boolean) =>
  ['', ...names, ...(isConcluded ? ['Found'] : [])].map((name) => ({ name, align: 'left' as const }));
