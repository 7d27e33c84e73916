import { readPolicy } from '@modelway/judge';
import type { Baseline, Reference } from './baseline.ts';
import { basisOf, sidesOf } from './evaluator.ts';
import type { Observed } from './observe.ts';

export const digest = (letter: string): string => letter.repeat(64);

/** The trip's part of a plan. */
export const known = {
  line: 'Mortgage',
  store: { uri: 's3://bucket/store' },
  inputs: {
    'role-arn': 'arn:aws:iam::111122223333:role/modelway',
    'instance-type': 'ml.m5.large',
    image: undefined,
    'network-isolation': 'true' as const,
    'max-runtime': 1800,
  },
};

/** What serves. */
export const baseline: Reference = {
  is: 'model',
  title: 'What serves mortgage now',
  named: 'endpoint',
  endpoint: { name: 'mortgage', config: 'mortgage-1' },
  model: {
    uri: 's3://bucket/old/model.tar.gz',
    image: 'image:1',
    environment: { SAGEMAKER_PROGRAM: 'inference.py', SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' },
  },
  sha256: digest('b'),
};

/** @returns all that the gate has looked at, ready to be planned from. */
export function observed(own: Partial<Observed> = {}): Observed {
  const rules = readPolicy(
    {
      file: 'modelway.yml',
      text: '{ version: 1, lines: { m: { evaluation: { holdout: holdout/a.csv, key: id, label: --deny }, metrics: { auc: { bound: 0.7 } } } } }',
    },
    'm',
  );
  const known = {
    policy: { path: 'modelway.yml', sha256: digest('0'), rules },
    basePolicy: { is: 'none' as const },
    exposures: [],
    searches: [],
    customs: [],
    tables: 'no policy asks for it',
    candidate: {
      model: { uri: 's3://bucket/new/model.tar.gz', sha256: digest('a'), bytes: 10 },
      commit: digest('c').slice(0, 40),
      training: {
        plan: digest('1'),
        job: { name: 'job', arn: 'arn:job' },
        status: 'Completed',
        reused: false,
        image: 'train:1',
        instance: { type: 'ml.m5.large', count: 1 },
        source: { uri: 's3://bucket/source', sha256: digest('2'), entryPoint: 'train.py' },
        hyperparameters: {},
        channels: [],
        inference: { image: 'serve:2', environment: { SAGEMAKER_PROGRAM: 'inference.py', MODE: 'a=b' } },
        metrics: [],
        seconds: {},
      },
      dataset: {
        name: 'data',
        path: 'data',
        version: { md5: `${digest('3').slice(0, 32)}.dir`, sha256: digest('3'), files: 1, bytes: 1 },
        pointer: { path: 'data.dvc', sha256: digest('4') },
        remote: 's3://bucket/dvc',
        manifest: { uri: 's3://bucket/store/manifests/3.json' },
        channel: 's3://bucket/store/channels/3/',
        uploaded: { objects: 0, bytes: 0 },
      },
    },
    holdout: {
      uri: 's3://bucket/store/channels/3/holdout/a.csv',
      sha256: digest('5'),
      keys: ['a'],
      labels: Float64Array.of(1),
      slices: {},
    },
    baseline: baseline as Baseline,
    scorer: { text: 'print()', sha256: digest('6') },
    ...own,
  };
  const bases = sidesOf(known).map((side) => ({ side, basis: basisOf(side, known, undefined) }));
  return { ...known, bases: own.bases ?? bases };
}
