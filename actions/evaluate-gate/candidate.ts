import { Refusal } from '@modelway/action';
import { candidate, type Facts, type Lineage, latest } from '@modelway/lineage';

/** The model that is to be judged, with what it was made from. */
export interface Candidate {
  readonly model: NonNullable<Facts<'training'>['model']>;
  readonly training: Facts<'training'>;
  readonly dataset: Facts<'dataset'>;
  readonly commit: string;
}

/** @returns what the picked training of the line made, or the last one where nobody picked. @throws Refusal when it made no model, or no data of the line is known. */
export function candidateOf(lineage: Lineage, line: string): Candidate {
  const training = candidate(lineage, line)?.statement.predicate;
  const dataset = latest(lineage, 'dataset', line)?.statement.predicate.facts;
  if (training?.facts.model === undefined)
    throw new Refusal(
      `lineage: the last training of ${line} made no model; there is nothing to judge; run run-training again`,
    );
  if (dataset === undefined)
    throw new Refusal(`lineage: holds no dataset of ${line}, so there is no holdout; run version-dataset first`);
  return { model: training.facts.model, training: training.facts, dataset, commit: training.run.commit };
}
