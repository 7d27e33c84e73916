import type { InputTable, Outcome, Trip } from '@modelway/action';
import { type Aws, signerOf, type TrainingJob } from '@modelway/aws';
import type { Remark } from '@modelway/lineage';
import { connectMlflow, type Mlflow, mirror, readTrackingUri, tagRun } from '@modelway/mlflow';
import type { Inputs } from './inputs.ts';
import type { MetricHistory } from './metric-history.ts';
import { recordOf } from './mlflow-record.ts';

type World = Pick<Trip<InputTable>, 'env' | 'clock' | 'signal'> & { readonly aws: Aws };

/** @throws Error when the URI is none: `limits` has seen to that before. */
function reach(uri: string, { aws, env, clock, signal }: World): Mlflow {
  const place = readTrackingUri(uri, env);
  if (typeof place === 'string') throw new Error(place);
  return connectMlflow({ place, clock, signal, sign: signerOf(aws, clock.now) });
}

interface Ended {
  readonly aws: Aws;
  readonly job: TrainingJob;
  readonly history: MetricHistory;
}

/**
 * Tells MLflow of a training, when there is one to be told. A mirror is decoration: what is wrong with it is a warning and a remark, and
 * costs nobody the training or its lineage.
 * @returns the outcome, with where the training stands in MLflow.
 */
export async function mirrored(
  outcome: Outcome<'training'>,
  { aws, job, history }: Ended,
  trip: Trip<Inputs>,
): Promise<Outcome<'training'>> {
  const { 'mlflow-tracking-uri': uri, 'mlflow-experiment': experiment = trip.line } = trip.inputs;
  const blank = { ...outcome, outputs: { ...outcome.outputs, 'mlflow-run-id': '' } };
  if (uri === undefined) return blank;
  for (const name of secrets) if (trip.env[name]) trip.log.addMask?.(trip.env[name]);
  const server = trip.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  try {
    const record = recordOf({ ...trip, facts: outcome.facts, job, points: history.points(), experiment, server });
    const { experimentId, runId, warnings } = await mirror(reach(uri, { ...trip, aws }), record);
    for (const warning of warnings) trip.log.warn(warning);
    return {
      ...outcome,
      facts: { ...outcome.facts, mlflow: { uri, experiment: experimentId, run: runId } },
      remarks: [...outcome.remarks, remark(`Run ${runId} of experiment ${experiment}.`)],
      outputs: { ...outcome.outputs, 'mlflow-run-id': runId },
    };
  } catch (cause) {
    trip.signal.throwIfAborted();
    const why = cause instanceof Error ? cause.message : String(cause);
    trip.log.warn(`${why}; the lineage has all of it, and a re-run tells MLflow again`);
    return { ...blank, remarks: [...outcome.remarks, remark(`MLflow does not have this training: ${why}`)] };
  }
}

const secrets = ['MLFLOW_TRACKING_PASSWORD', 'MLFLOW_TRACKING_TOKEN'] as const;

const remark = (text: string): Remark => ({ kind: 'text', title: 'In MLflow', importance: 15, place: 'folded', text });

/** Names the statement in the run: it is known only once the lineage is stored. @throws MlflowFault */
export async function nameStatement(
  { uri, run }: { readonly uri: string; readonly run: string },
  { head, lineageUri }: { readonly head: string; readonly lineageUri: string },
  world: World,
): Promise<void> {
  await tagRun(reach(uri, world), run, { 'modelway.head': head, 'modelway.lineage': lineageUri });
}
