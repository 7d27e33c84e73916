import { type PolicyChange, type Verdict, type Word, words, worst } from '@modelway/lineage';
import type { Judgement } from '../judge.ts';
import type { Policy } from '../policy/schema.ts';
import { differences } from './differences.ts';

/** What is to be merged: a pull request unless said. */
interface Merging {
  readonly what?: 'pull request' | 'merge group';
}

/** What the branch that a pull request, or a group of the merge queue, is to be merged into says of the line. */
export type BasePolicy =
  /** Nothing is to be merged: the policy of the checkout is the one that holds. */
  | { readonly is: 'none' }
  /** The branch has no rules for this line yet. */
  | (Merging & { readonly is: 'absent'; readonly commit: string })
  /** `commit` is absent where not even that is known. */
  | (Merging & { readonly is: 'unknown'; readonly commit?: string; readonly why: string })
  | (Merging & { readonly is: 'known'; readonly commit: string; readonly sha256: string; readonly rules: Policy });

/** What rules gave: scores judged, or numbers of others. */
interface Ruling {
  readonly verdict: Verdict;
}

export interface Judged<J extends Ruling = Judgement> {
  readonly judgement: J;
  readonly change: PolicyChange;
}

/**
 * Judges a pull request by its own policy and by the one of the branch that it is to be merged into; the stricter counts. So a pull
 * request can make its gate stricter at once, and looser only for those that come after it.
 * @param judgeBy judges the same evidence by the rules that it is given.
 */
export function judgeUnderBoth<J extends Ruling>(
  own: Policy,
  base: BasePolicy,
  judgeBy: (rules: Policy) => J,
): Judged<J> {
  const mine = judgeBy(own);
  if (base.is === 'none') return { judgement: mine, change: { state: 'none', changes: [], judgedBy: 'own' } };
  const { what = 'pull request' } = base;
  const state = { changes: [], judgedBy: 'own' as const };
  if (base.is === 'unknown') {
    const note = `Nobody can tell whether this ${what} loosens the policy: ${base.why}`;
    const word = worst([mine.verdict.word, 'inconclusive']);
    const known = base.commit === undefined ? {} : { base: { commit: base.commit } };
    return { judgement: noted(mine, word, note), change: { ...state, ...known, state: 'unknown' } };
  }
  const at = base.commit.slice(0, 7);
  if (base.is === 'absent') {
    const note = `This ${what} brings the policy of this line itself: the branch has none at ${at}; whoever merges it agrees to it`;
    const change = { ...state, base: { commit: base.commit }, state: 'new' as const };
    return { judgement: noted(mine, mine.verdict.word, note), change };
  }
  const known = { commit: base.commit, sha256: base.sha256 };
  const changes = differences(base.rules, own);
  if (changes.length === 0)
    return { judgement: mine, change: { state: 'unchanged', base: known, changes, judgedBy: 'own' } };
  const change: PolicyChange = { state: 'changed', base: known, changes, judgedBy: 'both' };
  return { judgement: stricter(mine, byBase(own, base.rules, judgeBy), { changes, at, what }), change };
}

/** Rules for other records cannot be held against these. */
function byBase<J extends Ruling>(own: Policy, base: Policy, judgeBy: (rules: Policy) => J): J | string {
  const subject = ({ contamination, evaluation }: Policy): string => contamination.subject ?? evaluation.key;
  const fields = ['holdout', 'key', 'label', 'positive'] as const;
  const moved = [
    ...fields.filter((it) => own.evaluation[it] !== base.evaluation[it]).map((it) => `evaluation.${it}`),
    ...(subject(own) === subject(base) ? [] : ['contamination.subject']),
  ];
  if (moved.length === 0) return judgeBy(base);
  return `it changes what is judged on (${moved.join(', ')}), so the branch's rules cannot be held against it; change that in a pull request of its own`;
}

function stricter<J extends Ruling>(
  own: J,
  base: J | string,
  { changes, at, what }: { changes: readonly string[]; at: string; what: string },
): J {
  const said = `This ${what} changes the policy that it is judged by (${listed(changes)})`;
  if (typeof base === 'string') return noted(own, worst([own.verdict.word, 'inconclusive']), `${said}: ${base}`);
  const rank = ({ verdict }: Ruling): number => words.indexOf(verdict.word);
  const counts = rank(base) > rank(own) ? base : own;
  const both = `by its own rules the verdict is ${own.verdict.word}, by those of the branch at ${at} it is ${base.verdict.word}`;
  return noted(
    counts,
    counts.verdict.word,
    `${said}: ${both}; the stricter counts, and the change holds once it is merged`,
  );
}

function noted<J extends Ruling>(judgement: J, word: Word, note: string): J {
  const { verdict } = judgement;
  return { ...judgement, verdict: { ...verdict, word, reasons: [note, ...verdict.reasons] } };
}

const mostListed = 8;

function listed(changes: readonly string[]): string {
  const more = changes.length - mostListed;
  return `${changes.slice(0, mostListed).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
