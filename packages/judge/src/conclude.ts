import { type Comparison, inconclusive, type Verdict, worst } from '@modelway/lineage';
import type { Evidence } from './evidence.ts';
import type { Policy } from './policy/schema.ts';
import type { Judged } from './subject.ts';

/** More sentences than this are no longer read; the comparisons hold them all. */
const mostReasons = 12;

/** @returns one word for all comparisons, with the sentences that carry it first. No comparison at all is inconclusive. */
export function conclude(policy: Policy, evidence: Evidence, judged: readonly Judged[]): Verdict {
  const decisive = judged.filter((it) => it.mustPass || it.comparison.word === 'fail').map((it) => it.comparison);
  if (decisive.length === 0) return inconclusive(nothingToJudgeBy(policy));
  const word = worst(decisive.map((it) => it.word));
  const others = judged.map((it) => it.comparison).filter((it) => !decisive.includes(it));
  const told = word === 'pass' ? decisive : decisive.filter((it) => it.word !== 'pass').sort(failuresFirst);
  return { word, reasons: [...atMost(told), ...undecidedSlices(others), ...notes(policy, evidence)] };
}

const failuresFirst = (a: Comparison, b: Comparison): number => Number(b.word === 'fail') - Number(a.word === 'fail');

function atMost(comparisons: readonly Comparison[]): string[] {
  const left = comparisons.length - mostReasons;
  const told = comparisons.slice(0, mostReasons).map((it) => it.reason);
  return left > 0 ? [...told, `and ${left} more; see the comparisons`] : told;
}

function undecidedSlices(others: readonly Comparison[]): string[] {
  const open = others.filter((it) => it.word !== 'pass').length;
  if (open === 0) return [];
  return [`${open} of ${others.length} comparisons on slices do not decide; none of them shows a regression`];
}

function nothingToJudgeBy({ metrics }: Policy): string {
  return `There is no serving model to compare with, and the policy sets no "bound" for ${Object.keys(metrics).join(', ')}: nothing could be judged; add a bound`;
}

/** What a reader has to know to take the verdict for what it is. */
function notes({ metrics }: Policy, { candidate, baseline }: Evidence): string[] {
  const unjudged = Object.entries(metrics).flatMap(([name, rule]) => (rule?.bound === undefined ? [name] : []));
  const alone = 'There is no serving model to compare with: only absolute bounds were judged';
  return [
    ...(candidate.every((it) => it === candidate[0])
      ? [`The candidate gives every record the same score, ${candidate[0]}`]
      : []),
    ...(baseline?.every((it, i) => it === candidate[i])
      ? ['The candidate and the serving model give the same score for every record']
      : []),
    ...(baseline === undefined ? [unjudged.length > 0 ? `${alone}, and ${unjudged.join(', ')} has none` : alone] : []),
  ];
}
