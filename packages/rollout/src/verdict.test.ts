import { type Ending, verdictOf } from './index.ts';

const live: Ending = {
  end: 'live',
  endpoint: 'churn',
  sent: 'new',
  before: 'old',
  live: 'new',
  status: 'InService',
  fired: [],
  seconds: 125,
};
const back: Ending = { ...live, end: 'rolled-back', live: 'old' };

test('only what is live passes', () => {
  expect(verdictOf(live)).toEqual({
    word: 'pass',
    reasons: ['churn serves new; the move took 2m 5s'],
  });
  expect(verdictOf(back).word).toBe('fail');
  expect(verdictOf({ ...live, end: 'failed', status: 'Failed' }).word).toBe('fail');
  expect(verdictOf({ ...live, end: 'superseded', live: 'other' }).word).toBe('fail');
  expect(verdictOf({ ...live, end: 'stuck', status: 'Updating' }).word).toBe('inconclusive');
});

test('a rollback names the alarm and counts whom it touched', () => {
  const verdict = verdictOf({
    ...back,
    fired: [{ name: 'churn-5xx', reason: 'Threshold Crossed' }],
    exposed: { requests: 40, errors: 3 },
  });
  expect(verdict.reasons).toEqual([
    'churn was rolled back from new; it serves old again',
    'the alarm churn-5xx fired: Threshold Crossed',
    'the new model answered 40 requests, of which 3 failed (7.5 %)',
  ]);
});

test('a rollback without alarm or reason says where to look', () => {
  expect(verdictOf(back).reasons[1]).toContain('/aws/sagemaker/Endpoints/churn');
});

test("SageMaker's own reason is shown as it is", () => {
  expect(verdictOf({ ...back, failure: 'No capacity.' }).reasons[1]).toBe('SageMaker says: No capacity.');
});

test('an endpoint that could not be created says what is left to do', () => {
  const { before, ...first } = live;
  expect(before).toBe('old');
  expect(verdictOf({ ...first, end: 'failed', status: 'Failed' }).reasons[0]).toContain('DeleteEndpoint');
});
