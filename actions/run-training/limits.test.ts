import type { Values } from './inputs.ts';
import { limits } from './limits.ts';

// Safe: limits reads these members and no others.
const values = (over: Partial<Values>): Values =>
  ({ 'max-runtime': 60, 'poll-interval': 15, 'input-mode': 'File', spot: 'false', ...over }) as Values;

test.each<[Partial<Values>, RegExp]>([
  [{ 'max-runtime': 29 * 86_400 }, /max-runtime: must be from 1s to 28d/],
  [{ channels: { 'a b': { from: 'train/' } } }, /the name "a b"/],
  [{ channels: { train: { from: 'train' } } }, /must be a folder of the dataset that ends with a slash/],
  [{ channels: { train: { from: '../up/' } } }, /must be a folder/],
  [{ channels: { train: { from: 's3://bucket/prefix' } } }, /must be a folder|s3:\/\/bucket\/prefix\//],
  [{ metrics: { own: { loss: 'loss=' }, presets: [] } }, /with a group for the number/],
  [{ metrics: { own: { loss: '(' }, presets: [] } }, /with a group for the number/],
  [{ environment: { '1A': 'x' } }, /letters, digits and underscores/],
  [{ hyperparameters: { sagemaker_program: 'x' } }, /script mode keeps for itself/],
  [{ hyperparameters: { _tuning_objective_metric: 'x' } }, /script mode keeps for itself/],
  [{ hyperparameters: { rate: Number.NaN } }, /a number that JSON holds exactly, found NaN/],
  [{ hyperparameters: { rate: Number.POSITIVE_INFINITY } }, /found Infinity/],
  [{ hyperparameters: { seed: 2 ** 53 } }, /found 9007199254740992; put it in quotes/],
  [{ 'poll-interval': 0 }, /poll-interval: must be from 100ms/],
  [{ metrics: { own: { loss: '(?P<n>' }, presets: [] } }, /with a group for the number/],
  [{ hyperparameters: { big: 'x'.repeat(2500) } }, /more than 2500 characters/],
  [{ channels: { train: { from: 'train/', 'input-mode': 'Fast' } } }, /input-mode must be one of File/],
  [
    { channels: { train: { from: 'train/', 'record-wrapper': 'RecordIO' } } },
    /RecordIO is for input-mode: Pipe, found File/,
  ],
  [{ channels: { train: { from: 'manifest:train/', 'input-mode': 'FastFile' } } }, /FastFile reads folders/],
  [{ metrics: { own: {}, presets: ['xgboost', 'lightgbm', 'huggingface'] } }, /at most 40/],
  [{ subnets: ['subnet-1'] }, /needs both/],
  [{ subnets: ['a b'], 'security-groups': ['sg-1'] }, /subnets: "a b" must be 1 to 32/],
  [{ 'security-groups': ['1', '2', '3', '4', '5', '6'], subnets: ['s'] }, /at most 5, found 6/],
  [{ tags: { 'aws:x': 'y' } }, /keeps for itself/],
  [{ tags: { 'modelway:plan': 'y' } }, /keeps for itself/],
  [{ tags: { team: 'a;b' } }, /the value of team/],
  [{ tags: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`k${i}`, 'v'])) }, /found 41/],
  [{ 'entry-point': 'train.py', 'container-arguments': ['x'] }, /give one or the other/],
  [{ 'container-entrypoint': [] }, /1 to 100 words/],
  [{ 'container-arguments': ['x'.repeat(257)] }, /at most 256 characters/],
  [{ 'keep-alive': 21_601 }, /keep-alive: must be at most 6h/],
  [{ 'keep-alive': 60, spot: 'true' }, /keeps no spot instances warm/],
  [{ 'max-wait': 100 }, /set spot: true/],
  [{ spot: 'true', 'max-wait': 59 }, /must be at least 60 s, found 59 s/],
  [{ spot: 'true', 'max-runtime': 3601 }, /without checkpoints begins anew/],
])('%j is refused', (over, words) => {
  expect(limits(values(over)).join('\n')).toMatch(words);
});

test('all faults are told together', () => {
  expect(
    limits(values({ 'max-runtime': 0, channels: { '': { from: 'x' } }, metrics: { own: { a: 1 }, presets: [] } }))
      .length,
  ).toBe(4);
});

test('what SageMaker takes is not refused', () => {
  expect(
    limits(
      values({
        channels: { train: { from: 'train/' }, all: { from: './' }, far: { from: 's3://bucket/a/' } },
        metrics: { own: { a: '(\\d+)', b: '(?i)LOSS=(?P<value>[0-9.]+)' }, presets: ['xgboost'] },
        environment: { A_1: 'x' },
        hyperparameters: { lr: 0.1, tiny: 1e-30, n: -3, on: true, none: null },
      }),
    ),
  ).toEqual([]);
});

test('spot with checkpoints may be long, and short without', () => {
  expect(limits(values({ spot: 'true', 'max-runtime': 86_400, checkpoints: 'true', 'max-wait': 90_000 }))).toEqual([]);
  expect(limits(values({ spot: 'true', 'max-runtime': 3600 }))).toEqual([]);
});
