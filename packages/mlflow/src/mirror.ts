import { batches, pairs, wireValue } from './batch.ts';
import type { Mlflow } from './connect.ts';
import { ensureRun } from './elect.ts';
import { ensureExperiment } from './experiment.ts';
import { missingPoints } from './history.ts';
import { beyondLimits } from './limits.ts';
import { logModel } from './model.ts';
import type { DatasetInput, Record } from './record.ts';
import { type Run, readRun } from './run.ts';

/** Where the training stands in MLflow. */
export interface Mirrored {
  readonly experimentId: string;
  readonly runId: string;
  /** What the server did not take as it was given, as sentences. */
  readonly warnings: readonly string[];
}

/**
 * Tells MLflow of one training: run, parameters, metric history, datasets, model, tags. Told again, it adds what is missing and nothing
 * twice, so a run that was cut off anywhere is made whole by the next. What must not be lost is read back and compared.
 * @throws MlflowFault; Error with all values that MLflow could not keep whole.
 */
export async function mirror(mlflow: Mlflow, record: Record): Promise<Mirrored> {
  const faults = beyondLimits(record);
  if (faults.length > 0) throw new Error(`MLflow would not keep this whole: ${faults.join('; ')}`);
  const experimentId = await ensureExperiment(mlflow, record.experiment);
  const { run, fresh } = await ensureRun(mlflow, experimentId, record);
  await logValues(mlflow, run, {
    ...record,
    metrics: fresh ? record.metrics : await missingPoints(mlflow, run.id, record.metrics),
  });
  if (record.datasets.length > 0) await logDatasets(mlflow, run, record.datasets);
  const told = await readRun(mlflow, run.id);
  const warnings = record.model && !told.hasModel ? await tellModel(mlflow, run, record.model) : [];
  await finish(mlflow, run, record);
  return { experimentId, runId: run.id, warnings: [...warnings, ...lost(told, record)] };
}

async function logValues(mlflow: Mlflow, run: Run, { params, tags, metrics }: Record): Promise<void> {
  for (const batch of batches({ metrics, params: pairs(params), tags: pairs(tags) }))
    await mlflow.post(
      'runs/log-batch',
      { run_id: run.id, ...batch, metrics: batch.metrics.map((it) => ({ ...it, value: wireValue(it.value) })) },
      // A point that is told twice is there twice; after a fault the next run finds out which are missing.
      batch.metrics.length > 0 ? 'once' : 'repeatable',
    );
}

async function logDatasets(mlflow: Mlflow, run: Run, datasets: readonly DatasetInput[]): Promise<void> {
  const inputs = datasets.map(({ name, digest, source, profile, context }) => ({
    dataset: {
      name,
      digest,
      source_type: 's3',
      source: JSON.stringify(source),
      ...(profile ? { profile: JSON.stringify(profile) } : {}),
    },
    tags: pairs({ 'mlflow.data.context': context }),
  }));
  await mlflow.post('runs/log-inputs', { run_id: run.id, datasets: inputs }, 'repeatable');
}

async function tellModel(mlflow: Mlflow, run: Run, model: NonNullable<Record['model']>): Promise<string[]> {
  const id = await logModel(mlflow, run, model);
  return id === undefined
    ? ['MLflow: this server knows no logged models (they came with 3.0), so the run only names the model in its tags']
    : [];
}

async function finish(mlflow: Mlflow, run: Run, { status, end }: Record): Promise<void> {
  await mlflow.post(
    'runs/update',
    { run_id: run.id, status, ...(end === undefined ? {} : { end_time: end }) },
    'repeatable',
  );
}

/** Servers cut long values without a word, and ignore what they do not know. */
function lost(run: Run, { params, tags }: Record): string[] {
  const wanting = (kind: string, there: Run['params'], wanted: Readonly<globalThis.Record<string, string>>): string[] =>
    Object.entries(wanted)
      .filter(([key, value]) => there.find((it) => it.key === key)?.value !== value)
      .map(([key]) => `MLflow: ${kind} ${key} was not kept as it was given`);
  return [...wanting('parameter', run.params, params), ...wanting('tag', run.tags, tags)];
}
