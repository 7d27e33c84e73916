import { type Comparison, type Finding, inconclusive, type Verdict, type Waived, worst } from '@modelway/lineage';
import type { Evidence } from './evidence.ts';
import { notes } from './notes.ts';
import { openSlices } from './open-slices.ts';
import type { Policy } from './policy/schema.ts';
import { decides, type Ruled } from './waivers/waive.ts';

/** More sentences than this are no longer read; the comparisons and findings hold them all. */
const mostReasons = 12;

type Rule = Comparison | Finding;

/**
 * @returns one word for all rules, with the sentences that carry it first. What is waived counts as passed and is told before all
 * else. No rule at all is inconclusive.
 */
export function conclude(
  policy: Policy,
  evidence: Evidence,
  { judged, findings, waivers }: Ruled & { readonly waivers: readonly Waived[] },
): Verdict {
  const comparisons = judged.filter(decides).map((it) => it.comparison);
  // What a model may cost, or was not trained on, says nothing of how good it is.
  if (comparisons.length === 0) return inconclusive(nothingToJudgeBy(policy));
  const deciding: Rule[] = [...comparisons, ...findings.filter((it) => it.decides)];
  const passedOver = deciding.filter((it) => it.waived !== undefined);
  const counted = deciding.filter((it) => it.waived === undefined);
  const word = worst([...counted.map((it) => it.word), ...passedOver.map(() => 'pass' as const)]);
  const told = word === 'pass' ? counted : counted.filter((it) => it.word !== 'pass').sort(failuresFirst);
  const watched = judged.filter((it) => !decides(it)).map((it) => it.comparison);
  return {
    word,
    reasons: [
      ...waiverSentences(passedOver, waivers),
      ...atMost(told.map((it) => it.reason)),
      ...openSlices(watched),
      ...findings.filter((it) => !it.decides && it.word !== 'pass').map((it) => `Told, not judged: ${it.reason}`),
      ...waivers.filter((it) => it.state !== 'used').map((it) => capital(it.sentence)),
      ...notes(policy, evidence),
    ],
    ...(passedOver.length > 0 ? { waived: passedOver.length } : {}),
  };
}

const order = ['error', 'fail', 'inconclusive', 'pass'];
const failuresFirst = (a: Rule, b: Rule): number => order.indexOf(a.word) - order.indexOf(b.word);

/** Never folded away: each waived rule stands beside who answers for it. */
function waiverSentences(rules: readonly Rule[], waivers: readonly Waived[]): string[] {
  if (rules.length === 0) return [];
  const each = rules.map((it) => {
    const by = waivers.find((one) => one.name === it.waived);
    return `Waived by ${it.waived} (${by?.approver}, until ${by?.until}: ${by?.reason}): ${it.reason}`;
  });
  const count =
    rules.length === 1 ? '1 rule that does not pass is waived' : `${rules.length} rules that do not pass are waived`;
  return [`${count}; without a waiver the verdict would be ${worst(rules.map((it) => it.word))}`, ...atMost(each)];
}

function atMost(sentences: readonly string[]): string[] {
  const left = sentences.length - mostReasons;
  const told = sentences.slice(0, mostReasons);
  return left > 0 ? [...told, `and ${left} more; see the comparisons and findings`] : told;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nothingToJudgeBy({ metrics }: Policy): string {
  return `There is no serving model to compare with, and the policy sets no "bound" for ${Object.keys(metrics).join(', ')}: nothing could be judged; add a bound`;
}
