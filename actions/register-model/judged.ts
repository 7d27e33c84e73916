import { Refusal } from '@modelway/action';
import { all, type Facts, type Found, type Lineage, latest } from '@modelway/lineage';

/** The model that was judged, with the two statements that say so. */
export interface Judged {
  readonly evaluation: Found<'evaluation'>;
  readonly training: Found<'training'>;
  readonly model: NonNullable<Facts<'training'>['model']>;
}

/**
 * Finds the model that the last evaluation of a line judged. It is known by its bytes: the training whose model has the digest that
 * was judged, and no other, however many trainings the lineage holds.
 * @throws Refusal when the evaluation did not pass, or no training of this lineage made that model.
 */
export function judgedModel(lineage: Lineage, line: string): Judged {
  const evaluation = latest(lineage, 'evaluation', line);
  if (evaluation?.statement.predicate.verdict.word !== 'pass')
    throw new Refusal(`lineage: holds no evaluation of ${line} that passed; only a model that passed is registered`);
  const wanted = evaluation.statement.predicate.facts.candidate.model;
  const trainings = all(lineage, 'training', line);
  const made = trainings.filter(({ statement }) => statement.predicate.facts.model?.sha256 === wanted).at(-1);
  const model = made?.statement.predicate.facts.model;
  if (made === undefined || model === undefined) throw new Refusal(strangerSentence(line, wanted, trainings));
  if (made.statement.predicate.verdict.word !== 'pass')
    throw new Refusal(
      `lineage: the training that made the judged model ended with "${made.statement.predicate.verdict.word}"`,
    );
  return { evaluation, training: made, model };
}

function strangerSentence(line: string, wanted: string, trainings: readonly Found<'training'>[]): string {
  const found = trainings.map(({ statement }) => statement.predicate.facts.model?.sha256 ?? 'none');
  return `lineage: the evaluation of ${line} judged the model sha256 ${wanted}, but its trainings made ${found.join(', ') || 'nothing'}; run evaluate-gate on the model that is to be registered`;
}
