import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { reach, signerOf } from '@modelway/aws';
import { canonicalJson, sha256, toDecimal } from '@modelway/lineage';
import { connectMlflow, MlflowFault, type Place, readRunMetrics, readTrackingUri } from '@modelway/mlflow';
import { type Claim, nothing } from './claim.ts';
import { metricName } from './read-claim.ts';

type Asking = Pick<Trip<InputTable>, 'env' | 'clock' | 'signal' | 'log'> & {
  readonly inputs: {
    readonly 'mlflow-tracking-uri': string | undefined;
    readonly 'role-to-assume': string | undefined;
  };
};

/** What ties a run to the bytes of a model: run-training writes it, and whoever logs an evaluation may. */
const modelTag = 'modelway.model.sha256';

/** @returns the last values of a run's metrics, with the model that the run says it is of. @throws Refusal when either is not known for certain. */
export async function claimOfRun(
  trip: Asking,
  id: string | undefined,
): Promise<{ claim: Claim; assurance: 'tracked'; file: { uri: string; sha256: string } }> {
  if (id === undefined)
    throw new Refusal('evidence mlflow: run-training told no MLflow of this model; name a run, as mlflow:<run id>');
  const place = placeOf(trip);
  const { run, experiment, status, metrics, tags } = await runOf(trip, place, id);
  const refuse = (why: string): never => {
    throw new Refusal(`evidence mlflow:${id}: ${why}`);
  };
  if (status !== 'FINISHED')
    refuse(`the run is ${status.slice(0, 40) || 'in no known state'}; only one that is FINISHED can be judged by`);
  const model = tags[modelTag];
  if (model === undefined || !/^[0-9a-f]{64}$/.test(model))
    return refuse(`the run does not say which model it is of; set its tag ${modelTag} to the SHA-256 of model.tar.gz`);
  const named = Object.fromEntries(Object.entries(metrics).map(([name, value]) => [metricName(name), value]));
  const count = Object.keys(named).length;
  if (count === 0) refuse('the run has no metric with a finite value');
  if (count < Object.keys(metrics).length)
    refuse('two of its metrics are the same but for hyphens and capitals, so nobody knows which one is meant');
  const decimals = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, toDecimal(value)]));
  return {
    claim: { ...nothing, metrics: named, model },
    assurance: 'tracked',
    file: {
      uri: `${place.base}/#/experiments/${experiment}/runs/${run}`,
      sha256: sha256(canonicalJson({ run, model, metrics: decimals })),
    },
  };
}

/** The server is named by the workflow and by nobody else: whatever a lineage says, our token goes nowhere it leads. */
function placeOf({ inputs, env }: Asking): Place {
  const uri = inputs['mlflow-tracking-uri'] ?? env['MLFLOW_TRACKING_URI'];
  if (!uri)
    throw new Refusal('evidence mlflow: mlflow-tracking-uri (or MLFLOW_TRACKING_URI) has to say where the server is');
  const place = readTrackingUri(uri, env);
  if (typeof place === 'string') throw new Refusal(place);
  return place;
}

async function runOf(trip: Asking, place: Place, id: string) {
  const { env, clock, signal, log } = trip;
  for (const name of ['MLFLOW_TRACKING_PASSWORD', 'MLFLOW_TRACKING_TOKEN'] as const)
    if (env[name]) log.addMask?.(env[name]);
  const sign = place.signed ? { sign: signerOf(reach(trip), clock.now) } : {};
  try {
    return await readRunMetrics(connectMlflow({ place, clock, signal, ...sign }), id);
  } catch (cause) {
    if (cause instanceof MlflowFault) throw new Refusal(`evidence mlflow:${id}: ${cause.message}`);
    throw cause;
  }
}
