import * as v from 'valibot';
import { pairs } from './batch.ts';
import type { Mlflow } from './connect.ts';
import { MlflowFault } from './fault.ts';
import type { LoggedModel } from './record.ts';
import type { Run } from './run.ts';

const created = v.object({ model: v.object({ info: v.object({ model_id: v.string() }) }) });

/**
 * Logs the model as MLflow 3 does: an entity of its own, told as the run's output. Its bytes stay where SageMaker put them; the tags say
 * where, and which.
 * @returns its id; undefined when the server is too old to know such models.
 */
export async function logModel(mlflow: Mlflow, run: Run, { name, tags }: LoggedModel): Promise<string | undefined> {
  try {
    const request = { experiment_id: run.experiment, name, source_run_id: run.id, tags: pairs(tags) };
    const { model } = v.parse(created, await mlflow.post('logged-models', request, 'once'));
    const id = model.info.model_id;
    // The id stands in the path, and the server wants it in the body too.
    await mlflow.patch(`logged-models/${encodeURIComponent(id)}`, { model_id: id, status: 'LOGGED_MODEL_READY' });
    await mlflow.post('runs/outputs', { run_id: run.id, models: [{ model_id: id, step: 0 }] }, 'once');
    return id;
  } catch (cause) {
    if (cause instanceof MlflowFault && [404, 405, 501].includes(cause.status)) return undefined;
    throw cause;
  }
}
