import type { Word } from '@modelway/lineage';
import { code, prose } from '../escape.ts';
import { type Story, subjectsOf, type Told } from '../story.ts';
import { consequences, counted, endings, signs } from '../words.ts';
import { once, type Piece } from './piece.ts';

/** The part of the report above all remarks: the verdict in words, and why. */
export interface VerdictPart {
  readonly headline: string;
  readonly blocks: ReadonlyArray<{
    readonly intro: string;
    readonly alert: string | undefined;
    readonly reasons: readonly Piece[];
  }>;
}

/** Statements whose reasons stand at the top; of a large matrix the table says the rest. */
const mostTold = 8;
/** Above every remark: reasons are the last to go. */
const reasonRank = 1_000_000;

/** @returns what happened last in words, then the reasons of what did not pass, or else of what did. */
export function verdictPart(story: Story, title: string): VerdictPart {
  const headline = `### ${signs[story.word]} ${title} ${consequenceOf(story)}`;
  const bad = story.told.filter(({ word, retried }) => word !== 'pass' && !retried);
  const last = (['error', 'fail', 'inconclusive'] as const).flatMap((word) =>
    blocksOf(
      bad.filter((it) => it.word === word && story.latest.includes(it)),
      alertOf[word],
    ),
  );
  // The story went on without these, such as one leg of a matrix of which another was judged.
  const passedOver = blocksOf(
    bad.filter((it) => !story.latest.includes(it)),
    'WARNING',
  );
  return { headline, blocks: [...(last.length > 0 ? last : blocksOf(story.latest, undefined)), ...passedOver] };
}

/** @returns the part without the reasons that are not kept. */
export function verdictMarkdown({ headline, blocks }: VerdictPart, kept: ReadonlySet<Piece>): string {
  const shown = blocks.map(({ intro, alert, reasons }) => {
    const lines = [intro, ...reasons.filter((it) => kept.has(it)).map(({ rendered }) => `- ${rendered().content}`)];
    return alert === undefined ? paragraph(lines) : [`[!${alert}]`, ...lines].map((line) => `> ${line}`).join('\n');
  });
  return [headline, ...together(shown)].join('\n\n');
}

function consequenceOf({ latest, word }: Story): string {
  if (latest.length === 0) return 'waits: nothing has been stated yet';
  const bad = latest.filter((it) => it.word !== 'pass');
  if (latest.length === 1 || bad.length === 0) return consequences[word];
  return `${consequences[word]} (${bad.length} of ${latest.length} did not pass)`;
}

const alertOf: Readonly<Record<Exclude<Word, 'pass'>, string>> = {
  error: 'CAUTION',
  fail: 'CAUTION',
  inconclusive: 'WARNING',
};

function blocksOf(told: readonly Told[], alert: string | undefined): VerdictPart['blocks'] {
  const blocks = told.slice(0, mostTold).map((it) => ({
    intro: `**${prose(it.action, 60)} ${endings[it.word]}** · ${nameOf(it)}`,
    alert,
    reasons: it.statement.predicate.verdict.reasons.map((reason, i) => reasonPiece(reason, reasonRank - i)),
  }));
  const rest = told.length - mostTold;
  if (rest <= 0) return blocks;
  return [
    ...blocks,
    { intro: `${counted(rest, 'further statement')} of this kind; the table below names them.`, alert, reasons: [] },
  ];
}

/** @returns what a statement is about, as code. @param as `cellCode` in a table. */
export function nameOf(told: Told, as: typeof code = code): string {
  const [first = '', ...more] = subjectsOf(told);
  return more.length === 0 ? as(first, 60) : `${as(first, 60)} and ${more.length} more`;
}

const reasonPiece = (reason: string, rank: number): Piece => ({
  what: 'reason',
  rank,
  title: '',
  rendered: once(() => ({ content: prose(reason) || 'no words' })),
});

/** One reason reads better in the line of its verdict. */
function paragraph([intro = '', ...reasons]: readonly string[]): string {
  if (reasons.length === 1) return `${intro}: ${reasons[0]?.slice(2)}`;
  return reasons.length === 0 ? intro : `${intro}\n${reasons.join('\n')}`;
}

/** Alerts of one kind that follow each other become one, with its parts apart. */
function together(blocks: readonly string[]): string[] {
  const out: string[] = [];
  for (const block of blocks) {
    const [head = '', ...lines] = block.split('\n');
    const before = out.at(-1);
    if (head.startsWith('> [!') && before?.split('\n')[0] === head) out.push(`${out.pop()}\n>\n${lines.join('\n')}`);
    else out.push(block);
  }
  return out;
}
