import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  connectMlflow,
  type Mlflow,
  type MlflowRecord,
  mirror,
  readRunMetrics,
  readTrackingUri,
} from '@modelway/mlflow';
import { claimOfRun } from '../../actions/evaluate-gate/claim-mlflow.ts';
import { output, peer, root } from './peers.ts';
import { type Served, mlflow as server } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await server();
});
afterAll(() => served.stop());

const clock = { sleep: async () => {} };
const { signal } = new AbortController();

function connected(): Mlflow {
  const place = readTrackingUri(served.url, {});
  if (typeof place === 'string') throw new Error(place);
  return connectMlflow({ place, clock, signal });
}

const start = Date.UTC(2026, 0, 2);
const points = Array.from({ length: 2_500 }, (_, step) => ({
  key: 'loss',
  value: 1 / (step + 1),
  timestamp: start + step * 1000,
  step,
}));

const record: MlflowRecord = {
  experiment: 'churn',
  runName: 'churn-training-0123456789ab',
  key: 'churn-training-0123456789ab',
  start,
  end: start + 3_600_000,
  status: 'FINISHED',
  params: Object.fromEntries([
    ['data_git_commit_id', 'c'.repeat(40)],
    ...Array.from({ length: 230 }, (_, i) => [`layer/${i}.size`, `${i} Å`]),
  ]),
  tags: { 'modelway.head': `sha256:${'d'.repeat(64)}`, stage: 'training' },
  metrics: [...points, { key: 'auc', value: Number.NaN, timestamp: start, step: 0 }],
  datasets: [
    { name: 'churn/train', digest: `${'a'.repeat(32)}.dir`, source: { uri: 's3://b/train' }, context: 'training' },
    { name: 'churn/test', digest: `${'a'.repeat(32)}.dir`, source: { uri: 's3://b/test' }, context: 'test' },
  ],
  model: {
    name: 'churn',
    tags: { 'modelway.model.sha256': 'e'.repeat(64), 'modelway.model.uri': 's3://b/model.tar.gz' },
  },
};

interface ReadBack {
  readonly runs: number;
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly seconds: number;
  readonly params: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly history: Readonly<Record<string, ReadonlyArray<readonly [number, string, number]>>>;
  readonly datasets: readonly unknown[];
  readonly models: readonly unknown[];
}

async function readBack(experiment = record.experiment): Promise<ReadBack> {
  const script = join(root, 'test', 'peers', 'mlflow_read.py');
  const text = await output(peer('mlflow/bin/python'), [script, served.url, experiment]);
  // Safe: the script prints this shape.
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as ReadBack;
}

test("MLflow's own client reads back all that was told", async () => {
  const { warnings } = await mirror(connected(), record);
  expect(warnings).toEqual([]);
  const run = await readBack();
  expect(run).toMatchObject({ runs: 1, name: record.runName, status: 'FINISHED', seconds: 3600 });
  expect(run.params).toEqual({ ...record.params, 'modelway.run': run.id });
  expect(run.tags).toMatchObject(record.tags);
  expect(run.history['loss']?.map(([step, value, at]) => [step, Number(value), at])).toEqual(
    points.map(({ step, value, timestamp }) => [step, value, timestamp]),
  );
  expect(run.history['auc']).toEqual([[0, 'nan', start]]);
  expect(run.datasets).toHaveLength(2);
  expect(run.datasets).toContainEqual({
    name: 'churn/train',
    digest: `${'a'.repeat(32)}.dir`,
    source: { uri: 's3://b/train' },
    context: { 'mlflow.data.context': 'training' },
  });
  expect(run.models).toEqual([
    expect.objectContaining({ name: 'churn', run: true, tags: expect.objectContaining(record.model?.tags ?? {}) }),
  ]);
});

test('told again, nothing is there twice, and what was missing is there', async () => {
  const more = [...record.metrics, { key: 'loss', value: 0, timestamp: start, step: 2_500 }];
  await mirror(connected(), { ...record, metrics: more, tags: { ...record.tags, 'modelway.head': 'sha256:new' } });
  const run = await readBack();
  expect(run.runs).toBe(1);
  expect(run.history['loss']).toHaveLength(2_501);
  expect(run.datasets).toHaveLength(2);
  expect(run.models).toHaveLength(1);
  expect(run.tags['modelway.head']).toBe('sha256:new');
});

test('what others judge by is read back: the last value of each metric, and of which model', async () => {
  const { runId } = await mirror(connected(), { ...record, experiment: 'read', key: 'read-training-0123456789ab' });
  const read = await readRunMetrics(connected(), runId);
  expect(read).toMatchObject({ run: runId, status: 'FINISHED', tags: record.tags });
  expect(read.metrics).toEqual({ loss: 1 / 2_500 }); // No number is what `auc` was told as.
  await expect(readRunMetrics(connected(), 'f'.repeat(32))).rejects.toMatchObject({ code: 'RESOURCE_DOES_NOT_EXIST' });
});

test('the gate takes the numbers of a finished run that says which model it is of, and of no other', async () => {
  const claim = async (key: string, change: Partial<MlflowRecord>) => {
    const metrics = [{ key: 'log_loss', value: 0.25, timestamp: start, step: 0 }];
    const { runId } = await mirror(connected(), { ...record, experiment: 'gate', key, metrics, ...change });
    const log = {
      info() {},
      warn() {},
      error() {},
      debug() {},
      untrusted() {},
      group: <T>(_: string, work: () => T) => work(),
    };
    const inputs = { 'mlflow-tracking-uri': served.url, 'role-to-assume': undefined };
    return claimOfRun({ env: {}, clock: { ...clock, now: () => new Date() }, signal, log, inputs }, runId);
  };
  const tags = { ...record.tags, 'modelway.model.sha256': 'e'.repeat(64) };
  const { claim: found, assurance, file } = await claim('one', { tags });
  expect({ ...found, assurance }).toMatchObject({
    metrics: { 'log-loss': 0.25 },
    model: 'e'.repeat(64),
    assurance: 'tracked',
  });
  expect(file.uri).toMatch(/\/#\/experiments\/\d+\/runs\/[0-9a-f]{32}$/);
  await expect(claim('two', {})).rejects.toThrow(/does not say which model it is of/);
  await expect(claim('three', { tags, status: 'RUNNING' })).rejects.toThrow(
    /the run is RUNNING; only one that is FINISHED/,
  );
  await expect(claim('four', { tags, metrics: [] })).rejects.toThrow(/no metric with a finite value/);
  const both = ['log_loss', 'LogLoss'].map((name) => ({ key: name, value: 0.25, timestamp: start, step: 0 }));
  await expect(claim('five', { tags, metrics: both })).rejects.toThrow(/the same but for hyphens and capitals/);
});

test('told by several at once, whenever each of them begins, there is one run', async () => {
  for (const round of Array.from({ length: 6 }, (_, at) => at)) {
    const experiment = `race-${round}`;
    const told = { ...record, experiment, key: `race-training-${round}`, metrics: [] };
    const tellers = Array.from({ length: 4 }, async (_, at) => {
      await setTimeout(at * round * 3);
      return mirror(connected(), told);
    });
    const runs = (await Promise.all(tellers)).map(({ runId }) => runId);
    expect(new Set(runs).size).toBe(1);
    expect((await readBack(experiment)).runs).toBe(1);
  }
}, 120_000);

test('refuses what the server would cut without a word', async () => {
  const long = {
    ...record,
    params: { uri: 'x'.repeat(6_001) },
    datasets: [{ ...record.datasets[0], digest: 'f'.repeat(64) }],
  };
  await expect(mirror(connected(), long as MlflowRecord)).rejects.toThrow(
    /parameter uri: 6001 characters, of which MLflow keeps 6000; digest of churn\/train: 64 characters/,
  );
});

test('says what a server that is no MLflow answered', async () => {
  const place = readTrackingUri('http://127.0.0.1:1', {});
  if (typeof place === 'string') throw new Error(place);
  await expect(mirror(connectMlflow({ place, clock, signal }), record)).rejects.toThrow(
    /no answer: .*(bad port|ECONNREFUSED)/,
  );
});
