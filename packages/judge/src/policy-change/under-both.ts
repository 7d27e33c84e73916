import { type PolicyChange, type Word, words, worst } from '@modelway/lineage';
import type { Judgement } from '../judge.ts';
import type { Policy } from '../policy/schema.ts';
import { differences } from './differences.ts';

/** What the branch that a pull request is to be merged into says of the line. */
export type BasePolicy =
  /** No pull request: the policy of the checkout is the one that holds. */
  | { readonly is: 'none' }
  /** The branch has no rules for this line yet. */
  | { readonly is: 'absent'; readonly commit: string }
  | { readonly is: 'unknown'; readonly commit: string; readonly why: string }
  | { readonly is: 'known'; readonly commit: string; readonly sha256: string; readonly rules: Policy };

export interface Judged {
  readonly judgement: Judgement;
  readonly change: PolicyChange;
}

/**
 * Judges a pull request by its own policy and by the one of the branch that it is to be merged into; the stricter counts. So a pull
 * request can make its gate stricter at once, and looser only for those that come after it.
 * @param judgeBy judges the same evidence by the rules that it is given.
 */
export function judgeUnderBoth(own: Policy, base: BasePolicy, judgeBy: (rules: Policy) => Judgement): Judged {
  const mine = judgeBy(own);
  if (base.is === 'none') return { judgement: mine, change: { state: 'none', changes: [], judgedBy: 'own' } };
  const at = base.commit.slice(0, 7);
  const state = { base: { commit: base.commit }, changes: [], judgedBy: 'own' as const };
  if (base.is === 'absent') {
    const note = `This pull request brings the policy of this line itself: the branch has none at ${at}; whoever merges it agrees to it`;
    return { judgement: noted(mine, mine.verdict.word, note), change: { ...state, state: 'new' } };
  }
  if (base.is === 'unknown') {
    const note = `Nobody can tell whether this pull request loosens the policy: ${base.why}`;
    const word = worst([mine.verdict.word, 'inconclusive']);
    return { judgement: noted(mine, word, note), change: { ...state, state: 'unknown' } };
  }
  const known = { commit: base.commit, sha256: base.sha256 };
  const changes = differences(base.rules, own);
  if (changes.length === 0)
    return { judgement: mine, change: { state: 'unchanged', base: known, changes, judgedBy: 'own' } };
  const change: PolicyChange = { state: 'changed', base: known, changes, judgedBy: 'both' };
  return { judgement: stricter(mine, byBase(own, base.rules, judgeBy), { changes, at }), change };
}

/** Rules for other records cannot be held against these. */
function byBase(own: Policy, base: Policy, judgeBy: (rules: Policy) => Judgement): Judgement | string {
  const subject = ({ contamination, evaluation }: Policy): string => contamination.subject ?? evaluation.key;
  const fields = ['holdout', 'key', 'label', 'positive'] as const;
  const moved = [
    ...fields.filter((it) => own.evaluation[it] !== base.evaluation[it]).map((it) => `evaluation.${it}`),
    ...(subject(own) === subject(base) ? [] : ['contamination.subject']),
  ];
  if (moved.length === 0) return judgeBy(base);
  return `it changes what is judged on (${moved.join(', ')}), so the branch's rules cannot be held against it; change that in a pull request of its own`;
}

function stricter(
  own: Judgement,
  base: Judgement | string,
  { changes, at }: { changes: readonly string[]; at: string },
): Judgement {
  const said = `This pull request changes the policy that it is judged by (${listed(changes)})`;
  if (typeof base === 'string') return noted(own, worst([own.verdict.word, 'inconclusive']), `${said}: ${base}`);
  const rank = ({ verdict }: Judgement): number => words.indexOf(verdict.word);
  const counts = rank(base) > rank(own) ? base : own;
  const both = `by its own rules the verdict is ${own.verdict.word}, by those of the branch at ${at} it is ${base.verdict.word}`;
  return noted(
    counts,
    counts.verdict.word,
    `${said}: ${both}; the stricter counts, and the change holds once it is merged`,
  );
}

function noted(judgement: Judgement, word: Word, note: string): Judgement {
  const { verdict } = judgement;
  return { ...judgement, verdict: { ...verdict, word, reasons: [note, ...verdict.reasons] } };
}

const mostListed = 8;

function listed(changes: readonly string[]): string {
  const more = changes.length - mostListed;
  return `${changes.slice(0, mostListed).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
