import { cellCode, prose } from '../escape.ts';
import { type Legs, legsOf } from '../legs.ts';
import type { Story } from '../story.ts';
import { readTable } from '../table.ts';
import { verdictText } from '../words.ts';
import { cellMarkdown, table } from './cell.ts';
import { once, type Piece } from './piece.ts';
import { nameOf } from './verdict.ts';

/** @returns what happened side by side as one table: a matrix is read across, not leg by leg. */
export function legsPieces(story: Story, runUrl: string | undefined): Piece[] {
  const legs = legsOf(story);
  if (legs === undefined) return [];
  const content = once(() => ({ content: legsMarkdown(legs, runUrl) }));
  return [{ what: 'remark', rank: 196, title: legs.action, rendered: content }];
}

function legsMarkdown({ action, count, columns, rows }: Legs, runUrl: string | undefined): string {
  const read = readTable(
    columns.length,
    rows.map(({ cells }) => cells),
  );
  const body = rows.map(({ told }, i) => [
    nameOf(told, cellCode),
    verdictText(told.word),
    ...(read[i] ?? []).map((cell) => cellMarkdown(cell, runUrl)),
  ]);
  const head = [
    ...['', 'verdict'].map((name) => ({ name, align: 'left' as const })),
    ...columns.map((name) => ({ name, align: 'right' as const })),
  ];
  const further = count > rows.length ? `\n\n${count - rows.length} further ones are in the lineage.` : '';
  return `#### ${count} × ${prose(action, 60)}, side by side\n\n${table(head, body)}${further}`;
}
