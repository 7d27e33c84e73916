import type { Judged } from './judged.ts';

/**
 * What the registry keeps to lead back to the lineage. Values may hold letters, digits, spaces and `_ . : / = + - @` only, at most
 * 256 of them (CreateModelPackage, CustomerMetadataProperties); all of these do by their own form.
 */
export function metadataOf(
  { evaluation, training, model }: Judged,
  { line, commit }: { line: string; commit: string },
): Record<string, string> {
  const { verdict, facts } = evaluation.statement.predicate;
  return {
    'modelway:line': line,
    'modelway:commit': commit,
    'modelway:lineage': evaluation.id,
    'modelway:training': training.id,
    'modelway:verdict': verdict.word,
    'modelway:model-sha256': model.sha256,
    ...(facts.holdout ? { 'modelway:holdout-sha256': facts.holdout.sha256 } : {}),
    'modelway:policy-sha256': facts.policy.sha256,
  };
}
