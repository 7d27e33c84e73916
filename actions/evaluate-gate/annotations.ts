import { normalize } from 'node:path';
import type { Annotation } from '@modelway/github';
import { type Facts, isOf, type Lineage, sha256 } from '@modelway/lineage';
import { type Asking, ownPolicyText } from './own-policy.ts';
import { isComparison, policyLines, type Rule } from './policy-lines.ts';

/** What is asked for the policy, and which statement is told of. */
type Told = Asking & { readonly lineage: Lineage; readonly head: string };

/**
 * @returns a sentence at the line of the policy of each rule that did not pass, and of each that a waiver passed over. None where the
 * policy that was judged by is no longer to be had: a sentence at the wrong line is worse than none.
 */
export async function annotationsOf(told: Told): Promise<Annotation[]> {
  const { lineage, head, line } = told;
  const statement = lineage.get(head);
  if (statement === undefined || !isOf(statement, 'evaluation')) return [];
  const { facts } = statement.predicate;
  const text = await ownPolicyText(told).catch(() => undefined);
  if (text === undefined || sha256(text) !== facts.policy.sha256) return [];
  const lines = policyLines(text, line);
  return toldRules(facts).map((rule) => ({
    path: normalize(facts.policy.path),
    line: lines.of(rule),
    level: levelOf(rule),
    title: titleOf(rule),
    message: rule.reason,
  }));
}

const order: readonly Annotation['level'][] = ['failure', 'warning', 'notice'];

/** The worst first: GitHub shows only so many. */
function toldRules({ comparisons, findings = [] }: Facts<'evaluation'>): Rule[] {
  const all: Rule[] = [...comparisons, ...findings];
  return all.filter((it) => it.word !== 'pass').sort((a, b) => order.indexOf(levelOf(a)) - order.indexOf(levelOf(b)));
}

function levelOf(rule: Rule): Annotation['level'] {
  if (rule.waived !== undefined || (!isComparison(rule) && !rule.decides)) return 'notice';
  return rule.word === 'inconclusive' ? 'warning' : 'failure';
}

function titleOf(rule: Rule): string {
  const what = [rule.metric ?? rule.rule, ...(sliceOf(rule) ?? [])].join(' on ');
  return `${what}: ${rule.waived === undefined ? rule.word : `waived by ${rule.waived}`}`;
}

function sliceOf(rule: Rule): string[] | undefined {
  if (isComparison(rule)) return rule.slice && [`${rule.slice.column}=${rule.slice.value}`];
  return rule.column === undefined ? undefined : [rule.column];
}
