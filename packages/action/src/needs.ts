import { type Kind, type Lineage, speaksFor } from '@modelway/lineage';
import { Refusal } from './refusal.ts';

const makers: Record<Kind, string> = {
  dataset: 'version-dataset',
  training: 'run-training',
  evaluation: 'evaluate-gate',
  registration: 'register-model',
  deployment: 'deploy-canary',
  shadow: 'shadow-test',
  restoration: 'restore-dataset',
  selection: 'pick-candidate',
};

/**
 * Checks that an action may start: of each kind that it needs, the last statement must have passed, or the selection that speaks for it.
 * @throws Refusal with one sentence per kind that is missing or did not pass. Missing is never a pass.
 */
export function checkNeeds(
  lineage: Lineage,
  { needs, line, commit }: { needs: readonly Kind[]; line: string; commit: string },
): void {
  const faults = needs.flatMap((kind) => faultOf(lineage, { kind, line, commit }));
  if (faults.length > 0) throw new Refusal(...faults);
}

function faultOf(lineage: Lineage, { kind, line, commit }: { kind: Kind; line: string; commit: string }): string[] {
  const found = speaksFor(lineage, kind, line)?.statement.predicate;
  if (found === undefined) {
    return [
      `lineage: holds no ${kind} of ${line} for commit ${commit}; run ${makers[kind]} for this commit first, or give its \`lineage\` output`,
    ];
  }
  if (found.verdict.word === 'pass') return [];
  return [
    `lineage: the last ${kind} of ${line} ended with "${found.verdict.word}" (${found.verdict.reasons.join('; ')}); only "pass" lets this action start`,
  ];
}
