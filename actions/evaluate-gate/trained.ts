import { Refusal } from '@modelway/action';
import { digestObject } from '@modelway/aws';
import { all, type Facts, type Lineage } from '@modelway/lineage';
import type { Origin, Places, Reference } from './baseline.ts';

/** A training of a lineage that made a model, with where it was run. */
export interface Trained extends Origin {
  readonly model: NonNullable<Facts<'training'>['model']>;
}

/** @returns the line's last training that made a model; of one model, when its digest is given. */
export function lastTrained(lineage: Lineage, line: string | undefined, sha256?: string): Trained | undefined {
  const found = all(lineage, 'training', line).flatMap(({ statement: { predicate } }) => {
    const { model } = predicate.facts;
    if (model === undefined || (sha256 !== undefined && model.sha256 !== sha256)) return [];
    return [{ model, training: predicate.facts, commit: predicate.run.commit, at: Date.parse(predicate.finishedOn) }];
  });
  const last = found.sort((a, b) => a.at - b.at).at(-1);
  return last && { model: last.model, training: last.training, commit: last.commit };
}

/**
 * Takes a trained model as what to compare with. @throws Refusal when its bytes are gone or no longer those that were made: another
 * model under its name would be another comparison.
 */
export async function trainedBaseline(
  { aws, signal }: Places,
  { model, training, commit }: Trained,
  { title, named }: Pick<Reference, 'title' | 'named'>,
): Promise<Reference> {
  const found = (await digestObject(aws, model.uri, signal))?.sha256;
  if (found !== model.sha256)
    throw new Refusal(
      `baseline ${named}: ${model.uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, but training made sha256 ${model.sha256}; put it back, or compare with another model`,
    );
  const { image, environment } = training.inference;
  const origin = { training, commit };
  return { is: 'model', title, named, model: { uri: model.uri, image, environment }, sha256: model.sha256, origin };
}
