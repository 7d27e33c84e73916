import { planName } from './plan-name.ts';

test('a name is derived from what is asked for, whatever the order of its members', () => {
  const first = planName('Churn', 'model', { a: 1, b: 2 });
  expect(first.name).toMatch(/^churn-model-[0-9a-f]{12}$/);
  expect(planName('Churn', 'model', { b: 2, a: 1 })).toEqual(first);
  expect(planName('Churn', 'model', { a: 1, b: 3 }).name).not.toBe(first.name);
});

test('the longest line and kind make a name that SageMaker takes', () => {
  expect(planName('x'.repeat(40), 'nineteen9', {}).name).toHaveLength(63);
});

test('the tags hold the line as it is written, and the whole digest', () => {
  const { tags, digest } = planName('Churn', 'model', {});
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(tags).toEqual([
    { Key: 'modelway:line', Value: 'Churn' },
    { Key: 'modelway:plan', Value: digest },
  ]);
});
