import type { Cell, Remark } from '@modelway/lineage';
import type { Picking, Ranked } from './pick.ts';

/** Hyperparameters that have a column; more make the table unreadable, and are in the facts. */
const mostColumns = 6;

/** @returns the names of hyperparameters that are not the same in all candidates, in order. */
export function differing(ranking: readonly Ranked[]): string[] {
  const known = ranking.flatMap(({ facts }) => (facts ? [facts.hyperparameters] : []));
  const names = [...new Set(known.flatMap((it) => Object.keys(it)))].sort();
  return names.filter((name) => new Set(known.map((it) => it[name])).size > 1);
}

/** @returns what people read of a choice: all candidates, the best first, and what the metric of the best is worth. */
export function remarksOf(picking: Picking): Remark[] {
  return [table(picking), ...caution(picking)];
}

function table({ ranking, metric, picked }: Picking): Remark {
  const names = differing(ranking).slice(0, mostColumns);
  const left = (name: string) => ({ name, align: 'left' as const });
  const right = (name: string) => ({ name, align: 'right' as const });
  return {
    kind: 'table',
    title: 'Candidates',
    importance: 55,
    place: 'open',
    columns: [left(''), left('Job'), right(metric), ...names.map(left), right('Billable seconds')],
    rows: ranking.map((it): Cell[] => [
      it === picked ? 'picked' : { verdict: it.verdict },
      it.facts ? { code: it.facts.job.name } : 'not begun',
      it.value === undefined ? '–' : { number: it.value },
      ...names.map((name) => parameter(it, name)),
      { number: String(it.facts?.seconds.billable ?? 0) },
    ]),
  };
}

const parameter = ({ facts }: Ranked, name: string): Cell => {
  const value = facts?.hyperparameters[name];
  return value === undefined ? '–' : { code: value };
};

/** The best of many looks better than it is: chance is picked too. */
function caution({ picked, ranking, metric }: Picking): Remark[] {
  const fit = ranking.filter(({ leftOut }) => leftOut === undefined);
  const [, second] = fit;
  if (picked === undefined || second === undefined) return [];
  const even =
    second.value === picked.value
      ? 'The next has the same value and was not cheaper.'
      : `The next has ${second.value}.`;
  const text = `${even} The best ${metric} of ${fit.length} is partly luck; whether the model is good, the gate judges on records that no candidate was picked by.`;
  return [{ kind: 'text', title: 'What the choice is worth', importance: 25, place: 'folded', text }];
}
