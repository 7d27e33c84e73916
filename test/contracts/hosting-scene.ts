import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import {
  type Action,
  type InputTable,
  type Outcome,
  readInputs,
  runnerClock,
  type Store,
  type Trip,
} from '@modelway/action';
import { connect, s3Store } from '@modelway/aws';
import {
  empty,
  type Facts,
  heads,
  type Kind,
  type Lineage,
  predicateType,
  type RunInfo,
  type Statement,
  state,
  statementType,
} from '@modelway/lineage';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { pack } from 'tar-stream';

export const bucket = 'scene';
export const role = 'arn:aws:iam::111122223333:role/modelway';
const now = (): Date => new Date();

const run: RunInfo = {
  repository: 'octo/models',
  repositoryId: '1',
  commit: 'c'.repeat(40),
  ref: 'refs/tags/toy@v1.0.0',
  event: 'push',
  workflowRef: 'octo/models/.github/workflows/release.yml@refs/heads/main',
  runId: '7',
  runAttempt: 1,
  job: 'release',
  actor: 'octo',
};

/** A local cloud with one bucket, in which actions are played without a runner around them. */
export interface Scene {
  readonly cloud: LocalCloud;
  readonly store: Store;
  /** What the actions wrote to their log. */
  readonly lines: string[];
  /** Plays an action's post step with the states that its main step has kept. */
  stop<I extends InputTable, K extends Kind, O, P>(
    action: Action<I, K, O, P>,
    kept: { readonly states: Readonly<Record<string, string>>; readonly inputs: Readonly<Record<string, string>> },
  ): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const cloud = await startLocalCloud({ speed: 60, buckets: [bucket] });
  // The SDK takes credentials and endpoint from the process only.
  Object.assign(process.env, cloud.env);
  const store = s3Store({ uri: `s3://${bucket}/modelway`, env: cloud.env, clock: runnerClock });
  const scene: Scene = {
    cloud,
    store,
    lines: [],
    stop: async (action, { states, inputs }) => {
      const given = readInputs(action.inputs, (name) => inputs[name] ?? '');
      await action.stop?.(states, tripOf(scene, { lineage: empty, signal: undefined, states: {}, inputs: given }));
    },
    close: () => cloud.close(),
  };
  return scene;
}

/** What a scene plays: the lineage so far, and how it is asked. */
export interface Play {
  readonly lineage: Lineage;
  readonly inputs: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly states?: Record<string, string>;
}

/** Takes an action from observing to its outcome, and states that. @returns the outcome and the lineage with it. */
export async function play<I extends InputTable, K extends Kind, O, P>(
  scene: Scene,
  action: Action<I, K, O, P>,
  { lineage, inputs, signal, states = {} }: Play,
): Promise<{ outcome: Outcome<K>; lineage: Lineage; plan: P }> {
  const trip = tripOf(scene, {
    lineage,
    signal,
    states,
    inputs: readInputs(action.inputs, (name) => inputs[name] ?? ''),
  });
  const observed = await action.observe(trip);
  const plan = action.plan(trip, observed);
  const outcome = await action.perform(plan, trip, observed);
  return { outcome, lineage: stated(lineage, action.kind, outcome), plan };
}

/** Plays what an action tells others once its statement is stored. */
export async function tell<I extends InputTable, K extends Kind, O, P>(
  scene: Scene,
  action: Action<I, K, O, P>,
  { lineage, inputs }: Play,
): Promise<void> {
  const given = readInputs(action.inputs, (name) => inputs[name] ?? '');
  const trip = tripOf(scene, { lineage, signal: undefined, states: {}, inputs: given });
  const apiUrl = scene.cloud.env['GITHUB_API_URL'] ?? '';
  await action.tell?.({
    ...trip,
    apiUrl,
    runUrl: 'https://example.com/run',
    head: heads(lineage)[0] ?? '',
    lineageUri: '',
  });
}

function tripOf<I extends InputTable>(
  { cloud, store, lines }: Scene,
  given: Pick<Trip<I>, 'inputs' | 'lineage'> & { signal: AbortSignal | undefined; states: Record<string, string> },
): Trip<I> {
  return {
    inputs: given.inputs,
    line: 'toy',
    lineage: given.lineage,
    run,
    workspace: '/nowhere',
    store,
    env: cloud.env,
    event: {},
    clock: { now, sleep },
    log: {
      info: (line) => void lines.push(line),
      warn: (line) => void lines.push(`warning: ${line}`),
      untrusted: (texts) => void lines.push(...texts),
      group: (_, work) => work(),
    },
    signal: given.signal ?? new AbortController().signal,
    saveState: (name, value) => {
      given.states[name] = value;
    },
  };
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, signal ? { signal } : {});
  } catch (cause) {
    throw signal?.aborted ? signal.reason : cause;
  }
}

export type Said<K extends Kind> = Pick<Outcome<K>, 'facts' | 'verdict'> & { readonly subject?: Outcome<K>['subject'] };

/** @returns the lineage with one more statement on top. */
export function stated<K extends Kind>(lineage: Lineage, kind: K, { facts, verdict, subject }: Said<K>): Lineage {
  const statement: Statement = {
    _type: statementType,
    subject: [...(subject ?? [{ name: kind, digest: { sha256: '0'.repeat(64) } }])],
    predicateType: predicateType(kind),
    predicate: {
      action: kind,
      version: '1.0.0',
      line: 'toy',
      run,
      startedOn: now().toISOString(),
      finishedOn: now().toISOString(),
      after: heads(lineage),
      inputs: [],
      facts,
      remarks: [],
      verdict,
    },
  };
  return state(lineage, statement).lineage;
}

/**
 * Puts a model into the bucket and says that it was trained and judged.
 * @param body Python of `predict_fn(instances)`, which gives a list of numbers.
 */
export async function judgedModel({ cloud }: Scene, name: string, body: string): Promise<Lineage> {
  const bytes = await archive(`
import json
def model_fn(model_dir): return None
def input_fn(text, content_type): return json.loads(text)['instances']
def predict_fn(instances, model):
    ${body}
def output_fn(predictions, accept): return json.dumps({'predictions': predictions}), 'application/json'
`);
  const { sdk, client } = await connect({ env: cloud.env, clock: runnerClock }).s3();
  await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: `${name}/model.tar.gz`, Body: bytes }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const model = { uri: `s3://${bucket}/${name}/model.tar.gz`, sha256, bytes: bytes.length };
  const verdict = { word: 'pass' as const, reasons: [] };
  const trained = stated(empty, 'training', { facts: training(model), verdict });
  return stated(trained, 'evaluation', { facts: evaluation(sha256), verdict });
}

async function archive(script: string): Promise<Buffer> {
  const tar = pack();
  tar.entry({ name: 'code/inference.py' }, script);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks));
}

const training = (model: NonNullable<Facts<'training'>['model']>): Facts<'training'> => ({
  plan: '1'.repeat(64),
  job: { name: 'toy-train', arn: 'arn:aws:sagemaker:us-east-1:111122223333:training-job/toy-train' },
  status: 'Completed',
  reused: false,
  image: 'example/training:1',
  instance: { type: 'ml.m5.large', count: 1 },
  source: { uri: 's3://b/source.tar.gz', sha256: '2'.repeat(64), entryPoint: 'train.py' },
  hyperparameters: {},
  channels: [],
  model,
  inference: {
    image: 'example/serving:1',
    environment: { SAGEMAKER_PROGRAM: 'inference.py', SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' },
  },
  metrics: [],
  seconds: {},
});

const evaluation = (model: string): Facts<'evaluation'> => ({
  holdout: { uri: 's3://b/holdout.csv', sha256: '3'.repeat(64), records: 10 },
  candidate: { model },
  scores: [],
  policy: { path: 'modelway.yml', sha256: '4'.repeat(64) },
  seed: '1',
  comparisons: [],
});

/** People who ask an endpoint again and again, each time with an id of their own. */
export function people(endpoint: string): { end(): Promise<{ sent: number; failed: number }> } {
  // A failure is counted once: nothing is tried again.
  const client = new SageMakerRuntimeClient({ maxAttempts: 1 });
  const until = new AbortController();
  let [sent, failed] = [0, 0];
  const ask = async (): Promise<void> => {
    sent += 1;
    const Body = JSON.stringify({ instances: [{ n: sent }] });
    const request = { EndpointName: endpoint, ContentType: 'application/json', Body, InferenceId: `person-${sent}` };
    await client.send(new InvokeEndpointCommand(request)).catch(() => {
      failed += 1;
    });
  };
  const crowd = (async () => {
    while (!until.signal.aborted) await Promise.all([ask(), wait(15)]);
  })();
  return {
    end: async () => {
      until.abort();
      await crowd;
      client.destroy();
      return { sent, failed };
    },
  };
}
