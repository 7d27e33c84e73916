import * as v from 'valibot';
import { type Pair, pairs } from './batch.ts';
import type { Mlflow } from './connect.ts';
import type { Record } from './record.ts';

/** The tag by which a training's run is found again; its value is the name of the SageMaker job. */
export const keyTag = 'modelway.idempotency_key';

/** The parameter that says which of several runs of one training is told. A parameter can be written once, so it decides. */
export const choiceParam = 'modelway.run';

const pair = v.object({ key: v.string(), value: v.optional(v.string(), '') });
const wire = v.object({
  info: v.object({ run_id: v.string(), experiment_id: v.string() }),
  data: v.optional(v.object({ params: v.optional(v.array(pair), []), tags: v.optional(v.array(pair), []) }), {}),
  outputs: v.optional(v.object({ model_outputs: v.optional(v.array(v.unknown()), []) }), {}),
});
const one = v.object({ run: wire });
const many = v.object({ runs: v.optional(v.array(wire), []) });

export interface Run {
  readonly id: string;
  readonly experiment: string;
  readonly params: readonly Pair[];
  readonly tags: readonly Pair[];
  readonly hasModel: boolean;
}

/** What was decided of a run, if anything: its own id when it stays, another's when it is that one's duplicate. */
export const choiceOf = ({ params }: Run): string | undefined => params.find(({ key }) => key === choiceParam)?.value;

const toRun = ({ info, data, outputs }: v.InferOutput<typeof wire>): Run => ({
  id: info.run_id,
  experiment: info.experiment_id,
  params: data.params ?? [],
  tags: data.tags ?? [],
  hasModel: (outputs.model_outputs ?? []).length > 0,
});

/** @returns the run with all that the server keeps of it. */
export async function readRun(mlflow: Mlflow, id: string): Promise<Run> {
  return toRun(v.parse(one, await mlflow.get('runs/get', { run_id: id })).run);
}

/** Runs of one training that nobody called a duplicate, in an order that all see the same. Its key is a job's name: it holds no quote. */
export async function runsOf(mlflow: Mlflow, experiment: string, key: string): Promise<Run[]> {
  const answer = await mlflow.post(
    'runs/search',
    {
      experiment_ids: [experiment],
      filter: `tags.\`${keyTag}\` = '${key}'`,
      run_view_type: 'ACTIVE_ONLY',
      order_by: ['attributes.start_time ASC'],
      max_results: 10,
    },
    'repeatable',
  );
  // Runs of one training begin in the same millisecond, so the id decides.
  return v
    .parse(many, answer)
    .runs.map(toRun)
    .filter((run) => [undefined, run.id].includes(choiceOf(run)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Makes a run that holds nothing yet but the key to find it by. */
export async function createRun(mlflow: Mlflow, experiment: string, { runName, start, key }: Record): Promise<Run> {
  const answer = await mlflow.post(
    'runs/create',
    { experiment_id: experiment, run_name: runName, start_time: start, tags: pairs({ [keyTag]: key }) },
    'once',
  );
  return toRun(v.parse(one, answer).run);
}

/** Sets tags; those that are there get the new value. */
export async function tagRun(
  mlflow: Mlflow,
  id: string,
  tags: Readonly<globalThis.Record<string, string>>,
): Promise<void> {
  await mlflow.post('runs/log-batch', { run_id: id, tags: pairs(tags) }, 'repeatable');
}
