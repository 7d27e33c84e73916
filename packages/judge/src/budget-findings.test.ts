import { budgetFindings } from './budget-findings.ts';

test('what lies within its budget passes, the limit itself included', () => {
  expect(
    budgetFindings({ 'training-cost': 5, 'scoring-seconds': 2 }, { 'training-cost': 4.123456, 'scoring-seconds': 2 }),
  ).toMatchObject([
    {
      rule: 'budget',
      metric: 'training-cost',
      word: 'pass',
      reason: 'training cost 4.123 US dollars; the policy allows 5',
    },
    { metric: 'scoring-seconds', word: 'pass' },
  ]);
});

test('what lies above fails with both numbers', () => {
  expect(budgetFindings({ 'model-bytes': 100 }, { 'model-bytes': 101 })).toEqual([
    {
      rule: 'budget',
      metric: 'model-bytes',
      max: '100',
      candidate: '101',
      word: 'fail',
      decides: true,
      reason: 'the model has 101 bytes; the policy allows 100',
    },
  ]);
});

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, -1])('%p is no measurement, and no pass', (value) => {
  const measured = value === undefined ? {} : { 'scoring-seconds': value };
  expect(budgetFindings({ 'scoring-seconds': 5 }, measured)).toMatchObject([
    { word: 'inconclusive', decides: true, reason: expect.stringMatching(/^scoring-seconds was not measured/) },
  ]);
});

test('no budgets, no findings', () => {
  expect(budgetFindings(undefined, { 'scoring-seconds': 1 })).toEqual([]);
});
