import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from '../journey/journey.ts';
import { boundOnly } from '../journey/project.ts';
import { mustPass } from '../journey/steps.ts';
import { output, peer, root } from './peers.ts';
import { mlflow, type Served } from './serve.ts';

let journey: Journey;
let served: Served;
beforeAll(async () => {
  served = await mlflow();
  journey = await begin();
});
afterAll(async () => {
  await journey?.close();
  await served?.stop();
});

interface ReadBack {
  readonly runs: number;
  readonly status: string;
  readonly params: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly history: Readonly<Record<string, ReadonlyArray<readonly [number, string, number]>>>;
  readonly datasets: ReadonlyArray<{ readonly name: string; readonly digest: string }>;
  readonly models: ReadonlyArray<{ readonly name: string; readonly tags: Readonly<Record<string, string>> }>;
}

async function readBack(): Promise<ReadBack> {
  const script = join(root, 'test', 'peers', 'mlflow_read.py');
  const text = await output(peer('mlflow/bin/python'), [script, served.url, 'toys']);
  // Safe: the script prints this shape.
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as ReadBack;
}

const training = () => ({ ...inputs.training, 'mlflow-tracking-uri': served.url, 'mlflow-experiment': 'toys' });

test('a training of the built action stands in MLflow, tied to its data, code, job and statement', async () => {
  const data = mustPass(await journey.step('version-dataset', inputs.dataset));
  const trained = mustPass(await journey.step('run-training', training()));
  const run = await readBack();
  expect(run).toMatchObject({ runs: 1, status: 'FINISHED' });
  expect(run.params).toMatchObject({
    data_git_commit_id: expect.stringMatching(/^[0-9a-f]{40}$/),
    data_version: data.outputs['version'],
    'modelway.dataset.digest': `sha256:${data.outputs['sha256']}`,
    'modelway.job.arn': trained.outputs['training-job-arn'],
  });
  expect(run.tags).toMatchObject({
    'sagemaker.training_job_name': trained.outputs['training-job-name'],
    'modelway.model.sha256': trained.outputs['model-sha256'],
    'modelway.lineage': trained.outputs['lineage'],
    'mlflow.source.type': 'JOB',
  });
  expect(run.datasets).toContainEqual(expect.objectContaining({ name: 'data/train', digest: data.outputs['version'] }));
  expect(run.models).toEqual([expect.objectContaining({ name: 'toy' })]);
  const metrics: Record<string, number> = JSON.parse(trained.outputs['metrics'] ?? '{}');
  for (const [name, value] of Object.entries(metrics))
    expect(Number(run.history[name]?.at(-1)?.[1])).toBeCloseTo(value, 6);
});

test('run again, nothing is there twice, and the run names the newer statement', async () => {
  const before = await readBack();
  const again = mustPass(await journey.step('run-training', training()));
  const run = await readBack();
  const { 'modelway.head': head, 'mlflow.source.name': source = '', 'mlflow.note.content': note = '' } = run.tags;
  expect(note).toContain(source);
  expect(head).not.toBe(before.tags['modelway.head']);
  const tags = { ...before.tags, 'modelway.head': head, 'mlflow.source.name': source, 'mlflow.note.content': note };
  expect(run).toEqual({ ...before, tags: { ...tags, 'modelway.lineage': again.outputs['lineage'] } });
});

test('a server that is away costs a warning, and no training', async () => {
  const step = mustPass(
    await journey.step('run-training', { ...training(), 'mlflow-tracking-uri': 'http://127.0.0.1:9' }),
  );
  expect(step.outputs['mlflow-run-id']).toBe('');
  expect(JSON.stringify(step)).toContain('a re-run tells MLflow again');
});

test('the gate judges the numbers of the run that the training told, and of no run that is not there', async () => {
  writeFileSync(join(journey.repository.folder, 'tracked.yml'), boundOnly);
  const metrics = "auc: 'validation:quality=([0-9.]+)'";
  const trained = mustPass(await journey.step('run-training', { ...training(), metrics }));
  const { lineage = '' } = trained.outputs;
  const given = { ...inputs.gate, lineage, 'mlflow-tracking-uri': served.url, policy: 'tracked.yml' };
  const gate = (evidence: string) => journey.step('evaluate-gate', { ...given, evidence });
  const judged = mustPass(await gate('mlflow'));
  const facts = latest(await journey.lineage(judged.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate.facts;
  expect(facts).toMatchObject({
    candidate: { model: trained.outputs['model-sha256'] },
    evidence: { assurance: 'tracked', trusted: true },
    comparisons: [{ metric: 'auc', word: 'pass' }],
  });
  const named = await gate(`mlflow:${trained.outputs['mlflow-run-id']}`);
  expect(named.outputs['verdict']).toBe('pass');
  const missing = await gate(`mlflow:${'f'.repeat(32)}`);
  expect({ code: missing.exitCode, errors: missing.errors.join('\n') }).toEqual({
    code: 1,
    errors: expect.stringMatching(/RESOURCE_DOES_NOT_EXIST/),
  });
});
