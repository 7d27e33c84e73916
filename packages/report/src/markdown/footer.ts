import { code, linkText, prose } from '../escape.ts';
import { ownPage, runPage } from '../link.ts';
import { type Story, shortId } from '../story.ts';
import { tookOf } from '../time.ts';
import { counted } from '../words.ts';
import type { Piece } from './piece.ts';

/** @returns how it ran: the commit, the run, and the lineage by which all of this can be checked again. */
export function footer({ latest }: Story, runUrl: string | undefined): string {
  const last = latest.at(-1);
  if (last === undefined) return '';
  const { run, version } = last.statement.predicate;
  const page = ownPage(runUrl) ?? runPage(run, runUrl);
  const took = tookOf(last.statement.predicate);
  const ran = (show: typeof prose): string => `run ${show(run.runId, 40)}, attempt ${run.runAttempt}`;
  const parts = [
    `commit ${code(run.commit.slice(0, 12))}`,
    page === undefined ? ran(prose) : `[${ran(linkText)}](${page})`,
    `${prose(last.action, 60)} took ${prose(took ?? 'an unknown time')}`,
    `lineage ${latest
      .slice(0, 4)
      .map(({ id }) => code(shortId(id)))
      .join(' ')}`,
    `Modelway ${prose(version, 40)}`,
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** @returns what was left out for want of room; nothing when nothing was. */
export function leftOut(missing: ReadonlyMap<Piece['what'], number>, runUrl: string | undefined): string[] {
  const names: Array<[Piece['what'], string, string?]> = [
    ['remark', 'remark'],
    ['reason', 'reason'],
    ['picture', 'picture of the lineage', 'pictures of the lineage'],
    ['table', 'table of the lineage', 'tables of the lineage'],
    ['recipe', 'way to reproduce this', 'ways to reproduce this'],
  ];
  const words = names.flatMap(([what, one, many]) => {
    const count = missing.get(what) ?? 0;
    return count > 0 ? [counted(count, one, many)] : [];
  });
  if (words.length === 0) return [];
  const page = ownPage(runUrl);
  const where = page === undefined ? 'the lineage' : `the lineage and the summaries of [the run](${page})`;
  return [
    `> [!NOTE]\n> Left out for want of room, the least important first: ${words.join(', ')}. All of it is in ${where}.`,
  ];
}
