import { Refusal } from '@modelway/action';
import { type Facts, isOf, kindOf, type Lineage, type Word } from '@modelway/lineage';

/** A training that may be picked. */
export interface Candidate {
  /** Id of its statement. */
  readonly statement: string;
  readonly verdict: Word;
  /** Why it is no `pass`, in a sentence. */
  readonly reason: string;
  /** Undefined for one that broke before it had any. */
  readonly facts: Facts<'training'> | undefined;
}

/**
 * Finds the trainings of a search: those of the commit that the newest one is of, each plan once, by its last statement.
 * @throws Refusal when there are none, or they were not given the same data: their metrics could not be compared.
 */
export function findCandidates(lineage: Lineage, line: string): Candidate[] {
  const trainings = [...lineage]
    .filter(([, { predicateType: type, predicate }]) => kindOf(type) === 'training' && predicate.line === line)
    .map(([id, statement]) => ({ id, statement, predicate: statement.predicate }))
    .sort((a, b) => Date.parse(a.predicate.finishedOn) - Date.parse(b.predicate.finishedOn) || (a.id < b.id ? -1 : 1));
  const commit = trainings.at(-1)?.predicate.run.commit;
  if (commit === undefined)
    throw new Refusal(
      `lineage: holds no training of ${line}; run run-training first, one job of a matrix for each candidate`,
    );
  const found = trainings
    .filter(({ predicate }) => predicate.run.commit === commit)
    .map(({ id, statement, predicate: { verdict } }): [string, Candidate] => {
      const facts = isOf(statement, 'training') ? statement.predicate.facts : undefined;
      const candidate = { statement: id, verdict: verdict.word, reason: verdict.reasons.join('; '), facts };
      return [facts?.plan ?? id, candidate];
    });
  const candidates = [...new Map(found).values()];
  checkData(candidates);
  return candidates;
}

/** Which bytes a training was given, by channel. */
const dataOf = ({ channels }: Facts<'training'>): string =>
  JSON.stringify(channels.map(({ name, uri, dataset, listing }) => [name, uri, dataset ?? listing ?? null]).sort());

function checkData(candidates: readonly Candidate[]): void {
  const data = new Map(candidates.flatMap(({ facts }) => (facts ? [[dataOf(facts), facts.job.name]] : [])));
  if (data.size < 2) return;
  throw new Refusal(
    `lineage: its trainings were given different data (${[...data.values()].slice(0, 3).join(', ')}), so their metrics cannot be compared; train all candidates on the same channels`,
  );
}
