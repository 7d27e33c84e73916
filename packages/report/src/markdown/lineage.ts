import { cellCode, linkText, prose } from '../escape.ts';
import { runPage } from '../link.ts';
import { mermaidOf } from '../picture/mermaid.ts';
import { type Story, shortId, type Told } from '../story.ts';
import { minuteOf } from '../time.ts';
import { counted, verdictText } from '../words.ts';
import { table } from './cell.ts';
import { fold } from './group.ts';
import { once, type Piece } from './piece.ts';
import { nameOf } from './verdict.ts';

/** Rows of the table; of a longer story those that did not pass and the last ones. */
const mostRows = 60;

/** @returns the lineage as a picture and, for where pictures do not show (mail, the app), as a table. Both may be left out. */
export function lineagePieces({ told }: Story, runUrl: string | undefined): Piece[] {
  if (told.length === 0) return [];
  const picture = (): string => `\`\`\`mermaid\n${mermaidOf(told)}\n\`\`\``;
  return [
    { what: 'picture', rank: 150, title: 'Lineage', rendered: once(() => ({ content: picture() })) },
    { what: 'table', rank: 170, title: 'Lineage', rendered: once(() => ({ content: lineageTable(told, runUrl) })) },
  ];
}

/** @returns the lineage's part of the report, without what is not kept. */
export function lineageMarkdown(pieces: readonly Piece[], kept: ReadonlySet<Piece>): string[] {
  const shown = pieces.filter((it) => kept.has(it)).map(({ rendered }) => String(rendered().content));
  return shown.length > 0 ? ['#### Lineage', ...shown] : [];
}

function lineageTable(told: readonly Told[], runUrl: string | undefined): string {
  const rows = told.length > mostRows ? picked(told) : told;
  const hidden = told.length - rows.length;
  const note =
    hidden > 0 ? [`${counted(hidden, 'statement')} that passed earlier ${hidden === 1 ? 'is' : 'are'} not shown.`] : [];
  const shown = table(
    columns,
    rows.map((it) => rowOf(it, runUrl)),
  );
  return fold(counted(told.length, 'statement'), [shown, ...note]);
}

function picked(told: readonly Told[]): readonly Told[] {
  const bad = told.filter(({ word }) => word !== 'pass').slice(-mostRows / 2);
  const last = told.filter((it) => !bad.includes(it)).slice(bad.length - mostRows);
  return told.filter((it) => bad.includes(it) || last.includes(it));
}

const columns = [
  { name: 'Statement', align: 'left' },
  { name: 'Verdict', align: 'left' },
  { name: 'About', align: 'left' },
  { name: 'Finished (UTC)', align: 'left' },
  { name: 'Id', align: 'left' },
] as const;

function rowOf(told: Told, runUrl: string | undefined): string[] {
  const { run, finishedOn } = told.statement.predicate;
  const page = runPage(run, runUrl);
  return [
    page === undefined ? prose(told.action, 60) : `[${linkText(told.action, 60)}](${page})`,
    told.retried ? `${verdictText(told.word)}, tried again` : verdictText(told.word),
    nameOf(told, cellCode),
    minuteOf(finishedOn),
    `\`${shortId(told.id)}\``,
  ];
}
