import type { Values } from './inputs.ts';
import { limits } from './limits.ts';

// Safe: limits reads these members and no others.
const values = (over: Partial<Values>): Values => ({ 'max-runtime': 60, 'poll-interval': 15, ...over }) as Values;

test.each<[Partial<Values>, RegExp]>([
  [{ 'max-runtime': 29 * 86_400 }, /max-runtime: must be from 1s to 28d/],
  [{ channels: { 'a b': 'train/' } }, /the name "a b"/],
  [{ channels: { train: 'train' } }, /must be a folder of the dataset that ends with a slash/],
  [{ channels: { train: '../up/' } }, /must be a folder/],
  [{ channels: { train: 's3://bucket/prefix' } }, /must be a folder|s3:\/\/bucket\/prefix\//],
  [{ metrics: { loss: 'loss=' } }, /with a group for the number/],
  [{ metrics: { loss: '(' } }, /with a group for the number/],
  [{ environment: { '1A': 'x' } }, /letters, digits and underscores/],
  [{ hyperparameters: { sagemaker_program: 'x' } }, /script mode keeps for itself/],
  [{ hyperparameters: { _tuning_objective_metric: 'x' } }, /script mode keeps for itself/],
  [{ hyperparameters: { rate: Number.NaN } }, /a number that JSON holds exactly, found NaN/],
  [{ hyperparameters: { rate: Number.POSITIVE_INFINITY } }, /found Infinity/],
  [{ hyperparameters: { seed: 2 ** 53 } }, /found 9007199254740992; put it in quotes/],
  [{ 'poll-interval': 0 }, /poll-interval: must be from 100ms/],
  [{ metrics: { loss: '(?P<n>' } }, /with a group for the number/],
  [{ hyperparameters: { big: 'x'.repeat(2500) } }, /more than 2500 characters/],
])('%j is refused', (over, words) => {
  expect(limits(values(over)).join('\n')).toMatch(words);
});

test('all faults are told together', () => {
  expect(limits(values({ 'max-runtime': 0, channels: { '': 'x' }, metrics: { a: 1 } })).length).toBe(4);
});

test('what SageMaker takes is not refused', () => {
  expect(
    limits(
      values({
        channels: { train: 'train/', all: './', far: 's3://bucket/a/' },
        metrics: { a: '(\\d+)', b: '(?i)LOSS=(?P<value>[0-9.]+)' },
        environment: { A_1: 'x' },
        hyperparameters: { lr: 0.1, tiny: 1e-30, n: -3, on: true, none: null },
      }),
    ),
  ).toEqual([]);
});
