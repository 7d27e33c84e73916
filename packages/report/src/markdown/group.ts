import type { Remark } from '@modelway/lineage';
import { prose, summaryText } from '../escape.ts';
import { barLegend } from '../interval.ts';
import { splitTable } from '../split-table.ts';
import { remarksAt, type Story, subjectsOf, type Told } from '../story.ts';
import { minuteOf } from '../time.ts';
import { signs } from '../words.ts';
import { once, type Piece, type Row } from './piece.ts';
import { remarkMarkdown } from './remark.ts';
import { nameOf } from './verdict.ts';

/** The remarks of one statement. */
export interface Group {
  readonly told: Told;
  readonly open: readonly Piece[];
  readonly folded: readonly Piece[];
  /** Whether another statement of the same action is told too, so that the name of the action is not enough. */
  readonly ambiguous: boolean;
  /** All of it is folded: it was stated on another occasion than what happened last, or is one of many that passed. */
  readonly aside: boolean;
}

/** @returns the remarks by statement: first what happened last, the worst of it first, then what has the most important remark. */
export function groupsOf(story: Story, runUrl: string | undefined): Group[] {
  const crowded = story.latest.length > 3;
  const occasions = new Set(story.latest.map(occasionOf));
  const rankOf = new Map(story.told.map((told, i) => [told.id, i]));
  const latest = new Set(story.latest);
  const order = (told: Told): number[] => [
    latest.has(told) ? 0 : 1,
    occasions.has(occasionOf(told)) ? 0 : 1,
    latest.has(told) && told.word === 'pass' ? 1 : 0,
    -highest(told),
    -(rankOf.get(told.id) ?? 0),
  ];
  const shown = story.told.filter((told) => !told.retried && told.statement.predicate.remarks.length > 0);
  const times = new Map<string, number>();
  for (const { action } of shown) times.set(action, (times.get(action) ?? 0) + 1);
  return shown
    .map((told) => ({ told, order: order(told) }))
    .sort((a, b) => firstDifference(a.order, b.order))
    .map(({ told }) => ({
      told,
      ambiguous: (times.get(told.action) ?? 0) > 1,
      ...piecesOf(told, runUrl),
      aside: !occasions.has(occasionOf(told)) || (crowded && told.word === 'pass' && latest.has(told)),
    }));
}

/** @returns the group without what is not kept; nothing when nothing of it is. */
export function groupMarkdown({ told, open, folded, aside, ambiguous }: Group, kept: ReadonlySet<Piece>): string[] {
  const [first, second] = [open, folded].map((pieces) => pieces.filter((it) => kept.has(it))) as [Piece[], Piece[]];
  if (first.length + second.length === 0) return [];
  if (aside) return [fold(summaryOf(told), blocks([...first, ...second]))];
  const heading = `#### ${signs[told.word]} ${prose(told.action, 60)}${ambiguous ? ` · ${nameOf(told)}` : ''}`;
  return [heading, ...blocks(first), ...(second.length > 0 ? [foldOf(second)] : [])];
}

/** What is folded alone needs no title of its own: the fold bears it. */
function foldOf(pieces: readonly Piece[]): string {
  const [only, ...more] = pieces;
  const untitled = more.length === 0 ? only?.rendered().untitled : undefined;
  return fold(titles(pieces), untitled === undefined ? blocks(pieces) : [untitled]);
}

/** @returns a heading that the reader opens; GitHub wants blank lines around Markdown in HTML. */
export const fold = (summary: string, blocks: readonly string[]): string =>
  [`<details><summary>${summary}</summary>`, ...blocks, '</details>'].join('\n\n');

const highest = ({ statement }: Told): number =>
  statement.predicate.remarks.reduce((most, it) => (it.place === 'open' ? Math.max(most, it.importance) : most), -1);

const occasionOf = ({ statement: { predicate } }: Told): string =>
  JSON.stringify([predicate.run.event, predicate.run.ref]);

function piecesOf(told: Told, runUrl: string | undefined): Pick<Group, 'open' | 'folded'> {
  const split = remarksAt(told, 'open').flatMap(splitTable);
  const at = (remarks: readonly Remark[]): Piece[] =>
    remarks.map((remark) => ({
      what: 'remark',
      rank: remark.importance * 2 + (remark.place === 'open' ? 1 : 0),
      title: remark.title,
      rendered: once(() => remarkMarkdown(remark, runUrl)),
    }));
  const folded = [...split.filter(({ place }) => place === 'folded'), ...remarksAt(told, 'folded')];
  return { open: at(split.filter(({ place }) => place === 'open')), folded: at(folded) };
}

/** Rows that follow one another make one table; the legend of bars stands below the last of them. */
function blocks(pieces: readonly Piece[]): string[] {
  const out: Array<string | [Row, ...Row[]]> = [];
  const lastBars = pieces.findLastIndex(({ rendered }) => rendered().bars);
  for (const [i, { rendered }] of pieces.entries()) {
    const { content } = rendered();
    const before = out.at(-1);
    if (typeof content === 'string') out.push(content);
    else if (Array.isArray(before) && before[0].kind === content.kind) before.push(content);
    else out.push([content]);
    if (i === lastBars) out.push(`<sub>${barLegend}</sub>`);
  }
  return out.map((it) => (typeof it === 'string' ? it : it[0].table(it.map(({ cells }) => cells))));
}

function titles(pieces: readonly Piece[]): string {
  const shown = pieces.slice(0, 4).map(({ title }) => summaryText(title, 60) || '–');
  const rest = pieces.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

const summaryOf = (told: Told): string =>
  `${signs[told.word]} <b>${summaryText(told.action, 60)}</b> · ${summaryText(subjectsOf(told)[0] ?? '', 60)} · ${minuteOf(told.statement.predicate.finishedOn)}`;

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((it, i) => it !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
