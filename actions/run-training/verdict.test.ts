import type { TrainingJob } from '@modelway/aws';
import type { Trained } from './outcome.ts';
import { verdictOf } from './verdict.ts';

const job = (over: Partial<TrainingJob>): TrainingJob => ({
  name: 'churn-training-aaaaaaaaaaaa',
  arn: 'arn',
  status: 'Completed',
  secondary: over.status ?? 'Completed',
  message: undefined,
  failure: undefined,
  model: 's3://b/model.tar.gz',
  metrics: [{ name: 'auc', value: 0.8 }],
  createdOn: undefined,
  seconds: { training: 1, billable: 1 },
  ...over,
});

const model = { sha256: 'a'.repeat(64), bytes: 1 };
const request = { AlgorithmSpecification: { MetricDefinitions: [{ Name: 'auc', Regex: 'auc=(.*)' }] } };

function judged(over: Partial<TrainingJob>, more: Partial<Trained> = {}) {
  // Safe: of the plan a verdict reads the metrics that were asked for.
  const channels = [{ name: 'train', uri: 's3://b/train/', dataset: undefined, listing: 'before' }];
  const plan = { request, source: { entryPoint: 'train.py' }, channels } as unknown as Trained['plan'];
  return verdictOf({ plan, job: job(over), model, ...more });
}

test('a completed job with its model and its metrics passes', () => {
  expect(judged({}).word).toBe('pass');
});

test.each<[string, Partial<TrainingJob>, string, RegExp]>([
  [
    'a script that failed',
    { status: 'Failed', failure: 'AlgorithmError: Exit Code: 1' },
    'fail',
    /train\.py ended with exit code 1/,
  ],
  [
    'data that is not there',
    { status: 'Failed', failure: 'ClientError: no objects' },
    'fail',
    /image, role and channels/,
  ],
  ['no capacity', { status: 'Failed', failure: 'CapacityError: Unable' }, 'error', /another instance type/],
  ['a fault of the platform', { status: 'Failed', failure: 'InternalServerError: We' }, 'error', /run again/],
  ['a failure without a reason', { status: 'Failed' }, 'fail', /gave no reason/],
  ['the time limit', { status: 'Stopped', secondary: 'MaxRuntimeExceeded' }, 'fail', /longer than max-runtime/],
  [
    'no spot capacity in time',
    { status: 'Stopped', secondary: 'MaxWaitTimeExceeded' },
    'error',
    /max-wait .* without spot/,
  ],
  ['somebody else', { status: 'Stopped', secondary: 'Stopped' }, 'error', /stopped by somebody/],
  ['a metric that never matched', { metrics: [] }, 'fail', /metric auc: no line of the log matched 'auc=\(\.\*\)'/],
  ['a metric that is no number', { metrics: [{ name: 'auc', value: Number.NaN }] }, 'fail', /metric auc/],
])('%s is told apart', (_, over, word, reason) => {
  const verdict = judged(over);
  expect([verdict.word, verdict.reasons.length]).toEqual([word, 1]);
  expect(verdict.reasons[0]).toMatch(reason);
});

test('a job that completed without a model is no pass', () => {
  expect(judged({}, { model: undefined })).toMatchObject({
    word: 'fail',
    reasons: [expect.stringMatching(/no model at s3:/)],
  });
});

test('what the container wrote becomes one line of bounded length', () => {
  const [reason = ''] = judged({
    status: 'Failed',
    failure: `AlgorithmError: a\n::set-output name=x::y\n${'z'.repeat(2000)}`,
  }).reasons;
  expect(reason).not.toContain('\n');
  expect(reason.length).toBeLessThan(800);
});

test('a model without files is no model', () => {
  expect(judged({}, { model: { ...model, isEmpty: true } })).toMatchObject({
    word: 'fail',
    reasons: [expect.stringMatching(/no files; .* SM_MODEL_DIR/)],
  });
});

test('a metric that ends as nan is no pass, though SageMaker keeps the number before it', () => {
  expect(judged({}, { unreadable: { auc: 'nan' } })).toMatchObject({
    word: 'fail',
    reasons: [expect.stringMatching(/metric auc: the last value was "nan"/)],
  });
});

test('data that changed while the job ran is no pass, and no fail: nobody knows what was read', () => {
  expect(judged({}, { observed: { train: { digest: 'before' } } }).word).toBe('pass');
  expect(judged({}, { observed: { train: { digest: 'after' } } })).toEqual({
    word: 'inconclusive',
    reasons: [expect.stringMatching(/the files of train under s3:\/\/b\/train\/ changed while the job ran/)],
  });
});

test('data that were put back are no pass either', () => {
  const train = { digest: 'before', rewrittenOn: '2026-01-01T00:00:00.000Z' };
  expect(judged({}, { observed: { train } })).toEqual({
    word: 'inconclusive',
    reasons: [
      expect.stringMatching(/train under s3:\/\/b\/train\/ were written again after the job was begun \(2026-/),
    ],
  });
});

test('a cancelled run is no verdict on the model, and says what became of the job', () => {
  const verdict = judged({ status: 'InProgress', secondary: 'Training' }, { cancelled: 'it was told to stop' });
  expect(verdict).toEqual({
    word: 'error',
    reasons: ['cancelled while churn-training-aaaaaaaaaaaa was Training; it was told to stop'],
  });
});
