import type { Facts, Statement } from '@modelway/lineage';
import { account, arn, artifact, bucket, digest, type Over, statement } from './built-statement.ts';

/**
 * Builds valid statements of every kind, about a mortgage model that never existed: for every test that needs a lineage and
 * not the actions that make one. Same arguments, same bytes.
 */

/** @param name tells one version of the data from another. */
export function datasetStatement(over: Over<'dataset'> = {}, name = 'data'): Statement {
  const manifest = artifact('manifest', `${bucket}/manifests/${digest(name)}.json`, name);
  const version = { md5: `${digest(name).slice(0, 32)}.dir`, sha256: digest(name), files: 2, bytes: 184_512 };
  const facts: Facts<'dataset'> = {
    name: 'data',
    path: 'data',
    version,
    pointer: { path: 'data.dvc', sha256: digest(`${name}.dvc`) },
    remote: 's3://acme-models/dvc',
    manifest,
    channel: `${bucket}/channels/${digest(name)}/`,
    uploaded: { objects: 3, bytes: 184_640 },
    diff: {
      base: { commit: digest('base').slice(0, 40), md5: `${digest('before').slice(0, 32)}.dir` },
      ...{ added: 1, changed: 1, removed: 0, renamed: 0 },
      changes: [{ path: 'train/applications.csv', change: 'changed', bytes: 147_610 }],
    },
  };
  const subject = [artifact('data', facts.channel, name)];
  return statement({ kind: 'dataset', action: 'version-dataset', subject, inputs: [], facts }, over);
}

/** @param name tells one version of the data from another. */
export function restorationStatement(over: Over<'restoration'> = {}, name = 'data'): Statement {
  const version = { md5: `${digest(name).slice(0, 32)}.dir`, sha256: digest(name), files: 2, bytes: 184_512 };
  const facts: Facts<'restoration'> = {
    path: 'data',
    version,
    remote: 's3://acme-models/dvc',
    fetched: { objects: 3, bytes: 184_640 },
    extra: 0,
  };
  const subject = [artifact('data', `${bucket}/manifests/${digest(name)}.json`, name)];
  return statement({ kind: 'restoration', action: 'restore-dataset', subject, inputs: [], facts }, over);
}

/** @param name tells one model from another. */
export function trainingStatement(over: Over<'training'> = {}, name = 'model', data = 'data'): Statement {
  const job = `mortgage-training-${digest(name).slice(0, 12)}`;
  const uri = `${bucket}/models/${job}/output/model.tar.gz`;
  const facts: Facts<'training'> = {
    plan: digest(`plan of ${name}`),
    job: { name: job, arn: arn(`training-job/${job}`) },
    status: 'Completed',
    reused: false,
    image: `${account}.dkr.ecr.eu-west-1.amazonaws.com/sklearn:1.4`,
    instance: { type: 'ml.m5.large', count: 1 },
    source: { uri: `${bucket}/sources/${digest('src')}.tar.gz`, sha256: digest('src'), entryPoint: 'train.py' },
    hyperparameters: { 'learning-rate': '0.1', epochs: '40', l2: '0.01' },
    channels: [{ name: 'train', uri: `${bucket}/channels/${digest(data)}/train/`, dataset: digest(data) }],
    model: { uri, sha256: digest(name), bytes: 4_312 },
    inference: { image: 'sklearn:1.4', environment: { SAGEMAKER_PROGRAM: 'inference.py' } },
    metrics: [{ name: 'train:loss', value: '0.2913' }],
    seconds: { training: 74, billable: 74 },
    cost: { amount: '0.0024', currency: 'USD', prices: '2026-11-01' },
  };
  return statement(
    {
      kind: 'training',
      action: 'run-training',
      subject: [artifact(job, uri, name)],
      inputs: [artifact('data', facts.channels[0]?.uri ?? '', data)],
      facts,
    },
    over,
  );
}

/** The pick of one of two models. */
export function selectionStatement(over: Over<'selection'> = {}, name = 'model', other = 'other'): Statement {
  const job = (of: string): string => `mortgage-training-${digest(of).slice(0, 12)}`;
  const uri = `${bucket}/models/${job(name)}/output/model.tar.gz`;
  const statementOf = (of: string): string => `sha256:${digest(`statement of ${of}`)}`;
  const model = { uri, sha256: digest(name), bytes: 4_312 };
  const candidate = (of: string, value: string, rate: string) => ({
    ...{ statement: statementOf(of), verdict: 'pass' as const, job: job(of), value },
    hyperparameters: { 'learning-rate': rate },
  });
  const facts: Facts<'selection'> = {
    metric: 'validation:auc',
    direction: 'maximize',
    picked: {
      ...{ statement: statementOf(name), plan: digest(`plan of ${name}`), job: job(name) },
      ...{ model, value: '0.8412' },
    },
    candidates: [candidate(name, '0.8412', '0.1'), candidate(other, '0.8203', '0.3')],
  };
  const subject = [artifact('model.tar.gz', uri, name)];
  return statement({ kind: 'selection', action: 'pick-candidate', subject, inputs: [], facts }, over);
}

/** A model judged against the one that serves. */
export function evaluationStatement(over: Over<'evaluation'> = {}, name = 'model'): Statement {
  const facts: Facts<'evaluation'> = {
    holdout: { uri: `${bucket}/channels/holdout/applications.csv`, sha256: digest('holdout'), records: 476 },
    candidate: { model: digest(name) },
    baseline: { model: digest('serving'), endpoint: 'mortgage-production' },
    scores: [artifact('candidate.jsonl', `${bucket}/scores/candidate.jsonl`, `scores of ${name}`)],
    policy: { path: 'modelway.yml', sha256: digest('modelway.yml') },
    seed: digest('seed'),
    comparisons: [
      {
        metric: 'auc',
        rule: 'no-regression',
        direction: 'higher-is-better',
        records: 476,
        ...{ candidate: '0.8412', baseline: '0.8203', difference: '0.0209', limit: '-0.01' },
        interval: { low: '0.0081', high: '0.0342', confidence: '0.95' },
        word: 'pass',
        reason: 'auc rose by 0.021 (90 % interval 0.008 to 0.034); the policy allows a fall of 0.01',
      },
    ],
  };
  return statement(
    {
      kind: 'evaluation',
      action: 'evaluate-gate',
      subject: [artifact(`mortgage-training-${digest(name).slice(0, 12)}`, `${bucket}/models/${name}.tar.gz`, name)],
      inputs: [
        artifact('model', `${bucket}/models/${name}.tar.gz`, name),
        artifact('holdout', facts.holdout?.uri ?? '', 'holdout'),
      ],
      facts,
    },
    over,
  );
}
