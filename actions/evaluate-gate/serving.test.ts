import { empty, type Lineage, type Statement, state } from '@modelway/lineage';
import { changesRemark } from './changes.ts';
import { explain } from './serving.ts';

const digest = (letter: string): string => letter.repeat(64);
const live = { config: 'churn-2', sha256: digest('a') };

const training = (own: object = {}) => ({
  plan: digest('1'),
  job: { name: 'job', arn: 'arn:job' },
  status: 'Completed',
  reused: false,
  image: 'train:1',
  instance: { type: 'ml.m5.large', count: 1 },
  source: { uri: 's3://b/source', sha256: digest('2'), entryPoint: 'train.py' },
  hyperparameters: { depth: '3', seed: '1' },
  channels: [{ name: 'train', uri: 's3://b/train', dataset: digest('3') }],
  model: { uri: 's3://b/model.tar.gz', sha256: digest('a'), bytes: 1 },
  inference: { image: 'serve:1', environment: {} },
  metrics: [],
  seconds: {},
  ...own,
});

const deployment = (own: object = {}) => ({
  stage: 'production',
  endpoint: { name: 'churn', arn: 'arn:endpoint' },
  config: { sent: 'churn-2', live: 'churn-2' },
  model: { name: 'm', uri: 's3://b/model.tar.gz', sha256: digest('a') },
  strategy: 'canary',
  alarms: [],
  steps: [],
  ...own,
});

function lineageOf(...facts: Array<readonly ['training' | 'deployment', object]>): Lineage {
  return facts.reduce<Lineage>((lineage, [kind, it]) => state(lineage, statement(kind, it)).lineage, empty);
}

function statement(kind: string, facts: object): Statement {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'x', digest: { sha256: digest('f') } }],
    predicateType: `https://modelway.dev/statements/${kind}/v1`,
    predicate: {
      action: 'x',
      version: '1.0.0',
      line: 'churn',
      run: {
        repository: 'a/b',
        repositoryId: '1',
        commit: digest('c').slice(0, 40),
        ref: 'refs/heads/main',
        event: 'push',
        workflowRef: 'w',
        runId: '1',
        runAttempt: 1,
        job: 'j',
        actor: 'ada',
      },
      startedOn: '2026-01-01T00:00:00Z',
      finishedOn: '2026-01-01T00:00:00Z',
      after: [],
      inputs: [],
      facts: { ...facts },
      remarks: [],
      verdict: { word: 'pass', reasons: [] },
    },
  };
}

test('what serves is explained by the deployment and the training of the same bytes', () => {
  const { origin } = explain(
    lineageOf(['training', training()], ['deployment', deployment({ package: 'arn:p/2' })]),
    live,
  );
  expect(origin).toMatchObject({
    package: 'arn:p/2',
    commit: 'c'.repeat(40),
    training: { hyperparameters: { depth: '3' } },
  });
});

test.each([
  ['another configuration serves', deployment({ config: { sent: 'churn-1', live: 'churn-1' } })],
  ['other bytes serve', deployment({ model: { name: 'm', uri: 's3://b/m', sha256: digest('e') } })],
])('when %s than the lineage says, the lineage explains nothing', (_, facts) => {
  const { origin, unknown } = explain(lineageOf(['training', training()], ['deployment', facts]), live);
  expect(origin).toBeUndefined();
  expect(unknown).toMatch(/changed outside of Modelway/);
});

describe('what changed against the serving model', () => {
  const candidate = (own: object) => ({
    model: { uri: 's3://b/new', sha256: digest('b'), bytes: 1 },
    training: training(own),
    dataset: {} as never, // Not looked at here.
    commit: 'c'.repeat(40),
  });
  const serving = (own: object = {}) => ({
    is: 'model' as const,
    title: 'What serves churn now',
    named: 'endpoint',
    endpoint: { name: 'churn', config: 'churn-2' },
    model: {} as never, // Not looked at here.
    sha256: digest('a'),
    origin: { training: training(own), commit: 'c'.repeat(40) },
  });

  test('names each parameter, the data and the code that differ, and nothing else', () => {
    const remark = changesRemark(candidate({ hyperparameters: { depth: '5', rate: '0.1' } }), serving());
    expect(remark).toMatchObject({
      kind: 'table',
      rows: [
        ['hyperparameter depth', { code: '3' }, { code: '5' }],
        ['hyperparameter rate', '–', { code: '0.1' }],
        ['hyperparameter seed', { code: '1' }, '–'],
      ],
    });
  });

  test('says so when nothing differs, and when it is not known', () => {
    expect(changesRemark(candidate({}), serving())).toMatchObject({ text: expect.stringMatching(/^Nothing/) });
    const { origin: _, ...rest } = serving();
    expect(changesRemark(candidate({}), { ...rest, unknown: 'why' })).toMatchObject({
      text: expect.stringMatching(/why\.$/),
    });
  });
});
