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
import { describeRegistration } from './describe.ts';
import { registered } from './outcome.ts';
import { type Inputs, planRegistration } from './plan.ts';

const sha = (digit: string): string => digit.repeat(64);
const run = {
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

interface Told<K extends Kind> {
  readonly facts: Facts<K>;
  readonly after: readonly string[];
  readonly verdict?: Verdict;
  readonly line?: string;
  readonly runId?: string;
}

const statement = <K extends Kind>(
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

const training = (model: string): Facts<'training'> => ({
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

const evaluation = (model: string): Facts<'evaluation'> => ({
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

const comparison = (metric: string, candidate: string): Facts<'evaluation'>['comparisons'][number] => ({
  metric,
  rule: 'bound',
  direction: 'higher-is-better',
  records: 480,
  candidate,
  limit: '0.75',
  word: 'pass',
  reason: 'good',
});

interface Tale {
  readonly trained?: readonly string[];
  readonly judged?: string;
  readonly verdict?: Verdict;
  readonly runId?: string;
}

/** Trainings, and the evaluation of one model on top of them. */
function lineageOf({ trained = [sha('a')], judged = sha('a'), verdict, runId }: Tale = {}): Lineage {
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

const inputs: Inputs = { group: undefined, approval: 'Approved' };
const known = (lineage: Lineage, given: Inputs = inputs, of = run) => ({
  inputs: given,
  line: 'Churn',
  lineage,
  run: of,
  store: { uri: 's3://bucket/modelway' },
});
const bytes = { sha256: sha('a'), bytes: 100 };

describe('the plan', () => {
  test('registers the model that was judged, with the image and environment that serve it', () => {
    const { version } = planRegistration(known(lineageOf()), bytes);
    expect(version).toMatchObject({
      ModelPackageGroupName: 'churn',
      ModelApprovalStatus: 'Approved',
      InferenceSpecification: {
        Containers: [
          {
            Image: 'serve:1',
            ModelDataUrl: 's3://models/aaaa/model.tar.gz',
            Environment: { SAGEMAKER_PROGRAM: 'inference.py' },
          },
        ],
      },
      MetadataProperties: { CommitId: run.commit, Repository: 'octo/models' },
    });
  });

  test('takes the training whose model was judged, whichever of many it is', () => {
    const lineage = lineageOf({ trained: [sha('b'), sha('a'), sha('c')] });
    expect(planRegistration(known(lineage), bytes).model.sha256).toBe(sha('a'));
  });

  test('is the same on a re-run, in another run and on another day: the registry finds the version again', () => {
    const first = planRegistration(known(lineageOf()), bytes);
    const second = planRegistration(known(lineageOf(), inputs, { ...run, runId: '8', runAttempt: 2 }), bytes);
    expect(second).toEqual(first);
    expect(first.version.ClientToken).toMatch(/^[a-zA-Z0-9-]{1,36}$/);
  });

  test.each([
    ['approval', known(lineageOf(), { ...inputs, approval: 'PendingManualApproval' })],
    ['group', known(lineageOf(), { ...inputs, group: 'other' })],
    ['commit', known(lineageOf(), inputs, { ...run, commit: 'd'.repeat(40) })],
    ['evaluation', known(lineageOf({ runId: '9' }))],
  ])('asks with another token when the %s is another', (_, other) => {
    const token = planRegistration(known(lineageOf()), bytes).version.ClientToken;
    expect(planRegistration(other, bytes).version.ClientToken).not.toBe(token);
  });

  test('leads back to the lineage in words that the registry takes', () => {
    const { CustomerMetadataProperties: kept = {} } = planRegistration(known(lineageOf()), bytes).version;
    expect(kept).toMatchObject({ 'modelway:model-sha256': sha('a'), 'modelway:verdict': 'pass' });
    expect(kept['modelway:lineage']).toMatch(/^sha256:[0-9a-f]{64}$/);
    for (const [key, value] of Object.entries(kept)) {
      expect(key).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u);
      expect(value).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u);
    }
  });

  test('shows the metrics on all records, not those of slices, by content', () => {
    const { metrics, version } = planRegistration(known(lineageOf()), bytes);
    expect(JSON.parse(metrics?.text ?? '')).toEqual({
      version: 0,
      dataset: { item_count: 480 },
      binary_classification_metrics: {
        auc: { value: 0.84, standard_deviation: 'NaN' },
        log_loss: { value: 0.31, standard_deviation: 'NaN' },
      },
    });
    expect(version.ModelMetrics?.ModelQuality?.Statistics).toEqual(metrics?.source);
    expect(metrics?.source.S3Uri).toBe(`s3://bucket/modelway/${metrics?.key}`);
  });

  test('gives no tags to the version, which would be refused, but to its group', () => {
    const { version, group } = planRegistration(known(lineageOf()), bytes);
    expect(version).not.toHaveProperty('Tags');
    expect(group.Tags).toContainEqual({ Key: 'modelway:line', Value: 'Churn' });
  });

  test('describes itself in the order of the requests', () => {
    const described = describeRegistration(planRegistration(known(lineageOf()), bytes));
    expect(described.requests.map((it) => Object.keys(it)[0])).toEqual([
      's3:PutObject',
      'sagemaker:CreateModelPackageGroup',
      'sagemaker:CreateModelPackage',
    ]);
  });
});

describe('nothing is registered', () => {
  test('when the evaluation did not pass', () => {
    const lineage = lineageOf({ verdict: { word: 'inconclusive', reasons: [] } });
    expect(() => planRegistration(known(lineage), bytes)).toThrow(/no evaluation of Churn that passed/);
  });

  test('when no training made the model that was judged', () => {
    const lineage = lineageOf({ judged: sha('e') });
    expect(() => planRegistration(known(lineage), bytes)).toThrow(
      /judged the model sha256 e{64}, but its trainings made a{64}/,
    );
  });

  test('when other bytes lie there now, or none', () => {
    expect(() => planRegistration(known(lineageOf()), { ...bytes, sha256: sha('f') })).toThrow(/holds sha256 f{64}/);
    expect(() => planRegistration(known(lineageOf()), undefined)).toThrow(/is gone/);
  });

  test('of another line', () => {
    expect(() => planRegistration({ ...known(lineageOf()), line: 'fraud' }, bytes)).toThrow(/no evaluation of fraud/);
  });
});

describe('the outcome', () => {
  const plan = planRegistration(known(lineageOf()), bytes);
  const made = {
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/3',
    group: 'churn',
    version: 3,
    status: 'Completed',
    approval: 'Approved',
    metadata: {},
  };

  test('is about the model, by its bytes', () => {
    expect(registered(plan, made)).toMatchObject({
      subject: [{ name: 'churn/3', uri: made.arn, digest: { sha256: sha('a') } }],
      outputs: { 'model-package-arn': made.arn, 'model-package-version': '3' },
      verdict: { word: 'pass' },
    });
  });

  test('fails with the reason that SageMaker gives', () => {
    const { verdict } = registered(plan, { ...made, status: 'Failed', failure: 'no image' });
    expect(verdict).toMatchObject({ word: 'fail', reasons: [expect.stringContaining('no image')] });
  });
});
