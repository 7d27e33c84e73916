import { basename } from 'node:path/posix';
import { Refusal } from '@modelway/action';
import type { Policy } from '@modelway/judge';
import { places, type Side } from './places.ts';

type Environment = Readonly<Record<string, string>>;

/** SageMaker's limits for ContainerArguments: characters of one, and how many. */
const longest = 256;
const most = 100;

/** score.py says itself where the code lies; what the serving container was told does not hold here. */
const own = ['SAGEMAKER_SUBMIT_DIRECTORY'];

/**
 * The command line of score.py. Each value stands in one argument with its flag, so that a column called `--label` is still a column.
 * @throws Refusal naming every argument that is longer than SageMaker takes.
 */
export function scoreArguments(
  { holdout, key, label }: Policy['evaluation'],
  environments: { candidate: Environment | undefined; baseline: Environment | undefined },
): string[] {
  const flags = {
    holdout: `${places.holdout}/${basename(holdout)}`,
    key,
    label,
    output: places.scores,
    message: places.message,
    ...(environments.candidate ? { candidate: places.candidate } : {}),
    ...(environments.baseline ? { baseline: places.baseline } : {}),
  };
  const all = [
    `${places.code}/score.py`,
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
    ...variables('candidate', environments.candidate ?? {}),
    ...variables('baseline', environments.baseline ?? {}),
  ];
  refuse(all);
  return all;
}

const variables = (side: Side, environment: Environment): string[] =>
  Object.entries(environment)
    .filter(([name]) => !own.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `--${side}-env=${name}=${value}`);

function refuse(all: readonly string[]): void {
  const long = all.filter((it) => it.length > longest);
  const faults = long.map(
    (it) =>
      `scoring: "${it.slice(0, 60)}…" has ${it.length} characters and SageMaker takes ${longest}; shorten the name or the variable`,
  );
  if (all.length > most)
    faults.push(
      `scoring: needs ${all.length} arguments and SageMaker takes ${most}; the models have too many variables`,
    );
  if (faults.length > 0) throw new Refusal(...faults);
}
