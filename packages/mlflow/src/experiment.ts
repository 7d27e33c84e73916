import * as v from 'valibot';
import type { Mlflow } from './connect.ts';
import { MlflowFault } from './fault.ts';

const found = v.object({
  experiment: v.object({ experiment_id: v.string(), lifecycle_stage: v.optional(v.string()) }),
});
const created = v.object({ experiment_id: v.string() });

/**
 * @returns the id of the experiment of that name, which is made when there is none. Two that make it at once get the same one.
 * @throws MlflowFault; Error when it was deleted: no run can be in it, and only a person can decide to restore it.
 */
export async function ensureExperiment(mlflow: Mlflow, name: string): Promise<string> {
  const there = await findExperiment(mlflow, name);
  if (there !== undefined) return there;
  try {
    return v.parse(created, await mlflow.post('experiments/create', { name }, 'once')).experiment_id;
  } catch (cause) {
    const again = isCode(cause, 'RESOURCE_ALREADY_EXISTS') ? await findExperiment(mlflow, name) : undefined;
    if (again === undefined) throw cause;
    return again;
  }
}

async function findExperiment(mlflow: Mlflow, name: string): Promise<string | undefined> {
  try {
    const { experiment } = v.parse(found, await mlflow.get('experiments/get-by-name', { experiment_name: name }));
    if (experiment.lifecycle_stage === 'deleted')
      throw new Error(`MLflow: the experiment ${name} was deleted; restore it, or name another with mlflow-experiment`);
    return experiment.experiment_id;
  } catch (cause) {
    if (isCode(cause, 'RESOURCE_DOES_NOT_EXIST')) return undefined;
    throw cause;
  }
}

/** MLflow's status says little (an existing name is a 400), its code says all. */
export const isCode = (cause: unknown, code: string): boolean => cause instanceof MlflowFault && cause.code === code;
