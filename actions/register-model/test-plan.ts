import {
  empty,
  type Facts,
  type Kind,
  type Lineage,
  predicateType,
  type Statement,
  state,
  statementType,
  type Verdict,
} from '@modelway/lineage';
import type { Inputs } from './plan.ts';

export const sha = (digit: string): string => digit.repeat(64);
export const run = {
  repository: 'octo/models',
  repositoryId: '1',
  commit: 'c'.repeat(40),
  ref: 'refs/tags/churn@v1.0.0',
  event: 'push',
  workflowRef: 'w',
  runId: '7',
  runAttempt: 1,
  job: 'release',
  actor: 'octo',
};

export interface Told<K extends Kind> {
  readonly facts: Facts<K>;
  readonly after: readonly string[];
  readonly verdict?: Verdict;
  readonly line?: string;
  readonly runId?: string;
}

export const statement = <K extends Kind>(
  kind: K,
  { facts, after, verdict, line = 'Churn', runId = '7' }: Told<K>,
): Statement => ({
  _type: statementType,
  subject: [{ name: kind, digest: { sha256: sha('1') } }],
  predicateType: predicateType(kind),
  predicate: {
    action: kind,
    version: '1.0.0',
    line,
    run: { ...run, runId },
    startedOn: '2026-11-21T09:00:00Z',
    finishedOn: '2026-11-21T09:01:00Z',
    after: [...after],
    inputs: [],
    facts,
    remarks: [],
    verdict: verdict ?? { word: 'pass', reasons: [] },
  },
});

export const training = (model: string): Facts<'training'> => ({
  plan: sha('2'),
  job: { name: 'churn-train-1', arn: 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-train-1' },
  status: 'Completed',
  reused: false,
  image: 'train:1',
  instance: { type: 'ml.m5.large', count: 1 },
  source: { uri: 's3://models/source.tar.gz', sha256: sha('3'), entryPoint: 'train.py' },
  hyperparameters: {},
  channels: [],
  model: { uri: `s3://models/${model.slice(0, 4)}/model.tar.gz`, sha256: model, bytes: 100 },
  inference: { image: 'serve:1', environment: { SAGEMAKER_PROGRAM: 'inference.py' } },
  metrics: [],
  seconds: {},
});

export const evaluation = (model: string): Facts<'evaluation'> => ({
  holdout: { uri: 's3://models/holdout.csv', sha256: sha('4'), records: 480 },
  candidate: { model },
  scores: [],
  policy: { path: 'modelway.yml', sha256: sha('5') },
  seed: '1',
  comparisons: [
    comparison('auc', '0.84'),
    { ...comparison('auc', '0.71'), slice: { column: 'black', value: '1' } },
    comparison('log-loss', '0.31'),
  ],
});

export const comparison = (metric: string, candidate: string): Facts<'evaluation'>['comparisons'][number] => ({
  metric,
  rule: 'bound',
  direction: 'higher-is-better',
  records: 480,
  candidate,
  limit: '0.75',
  word: 'pass',
  reason: 'good',
});

export interface Tale {
  readonly trained?: readonly string[];
  readonly judged?: string;
  readonly verdict?: Verdict;
  readonly runId?: string;
}

/** Trainings, and the evaluation of one model on top of them. */
export function lineageOf({ trained = [sha('a')], judged = sha('a'), verdict, runId }: Tale = {}): Lineage {
  let lineage = empty;
  const after: string[] = [];
  for (const model of trained) {
    const grown = state(lineage, statement('training', { facts: training(model), after: [] }));
    lineage = grown.lineage;
    after.push(grown.id);
  }
  const told = { facts: evaluation(judged), after, ...(verdict ? { verdict } : {}), ...(runId ? { runId } : {}) };
  return state(lineage, statement('evaluation', told)).lineage;
}

export const inputs: Inputs = { group: undefined, approval: 'Approved' };
export const known = (lineage: Lineage, given: Inputs = inputs, of = run) => ({
  inputs: given,
  line: 'Churn',
  lineage,
  run: of,
  store: { uri: 's3://bucket/modelway' },
});
export const bytes = { sha256: sha('a'), bytes: 100 };
