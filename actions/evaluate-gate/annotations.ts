import { normalize } from 'node:path';
import type { InputTable, Trip } from '@modelway/action';
import type { Annotation } from '@modelway/github';
import { type Facts, isOf, type Lineage, sha256 } from '@modelway/lineage';
import { type Checkout, judgedFile } from './judged-file.ts';
import { parameterAnnotations } from './parameter-annotations.ts';
import { isComparison, policyLines, type Rule } from './policy-lines.ts';

/** What is asked for files, and which statement is told of. */
type Told = Checkout & Pick<Trip<InputTable>, 'store' | 'line'> & { readonly lineage: Lineage; readonly head: string };

/**
 * @returns a sentence at the line of the policy of each rule that did not pass, and of each that a waiver passed over, and then one at
 * each parameter that changed. None where a file is no longer what was judged: a sentence at the wrong line is worse than none.
 */
export async function annotationsOf(told: Told): Promise<Annotation[]> {
  const { lineage, head, store, line } = told;
  const statement = lineage.get(head);
  if (statement === undefined || !isOf(statement, 'evaluation')) return [];
  const { facts } = statement.predicate;
  const rules = toldRules(facts);
  const failed = rules.filter((it) => levelOf(it) !== 'notice').map(titleOf);
  const known = { checkout: told, store, lineage, line, facts };
  return [...(await atPolicy(told, facts, rules)), ...(await parameterAnnotations(known, failed))];
}

async function atPolicy(told: Told, { policy }: Facts<'evaluation'>, rules: readonly Rule[]): Promise<Annotation[]> {
  const file = await judgedFile(told, policy.path);
  if (file.is !== 'file' || sha256(file.text) !== policy.sha256) return [];
  const lines = policyLines(file.text, told.line);
  return rules.map((rule) => ({
    path: normalize(policy.path),
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
