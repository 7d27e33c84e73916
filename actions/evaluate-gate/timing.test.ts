import { Refusal } from '@modelway/action';
import type { Baseline } from './baseline.ts';
import type { ScoreObjects } from './score-objects.ts';
import { speedOf, timingOf } from './timing.ts';

const holding = (text: string | undefined): ScoreObjects => ({
  open: async (key) =>
    text === undefined || key !== 'scoring/x/timing.json'
      ? undefined
      : {
          etag: '"e"',
          chunks: (async function* () {
            yield Buffer.from(text);
          })(),
        },
  keep: async () => {},
});

test('times are read as the job left them, and a job that left none has none', async () => {
  expect(await timingOf(holding('{"candidate":0.5,"baseline":0.25}'), 'scoring/x/')).toEqual({
    candidate: 0.5,
    baseline: 0.25,
  });
  expect(await timingOf(holding(undefined), 'scoring/x/')).toEqual({});
});

test.each([
  '',
  '[]x',
  '{"candidate":"1"}',
  '{"candidate":0}',
  '{"candidate":-1}',
  '{"other":1}',
  `{"candidate":1${' '.repeat(10_000)}}`,
])('a file of times that is none is refused: %s', async (text) => {
  await expect(timingOf(holding(text), 'scoring/x/')).rejects.toThrow(Refusal);
});

const serving = { is: 'model' } as Baseline; // Nothing else of it matters here.
const timed = (side: 'candidate' | 'baseline', milliseconds: number, plan = 'a') => ({
  side,
  timing: { milliseconds, plan },
});

test('two models are compared only by times of one job', () => {
  expect(speedOf([timed('candidate', 3), timed('baseline', 2)], serving)).toEqual({
    'record-milliseconds': 3,
    'record-time-ratio': 1.5,
  });
  expect(speedOf([timed('candidate', 3), timed('baseline', 2, 'b')], serving)).toEqual({ 'record-milliseconds': 3 });
  expect(speedOf([timed('candidate', 3), { side: 'baseline' }], serving)).toEqual({ 'record-milliseconds': 3 });
  expect(speedOf([{ side: 'candidate' }, timed('baseline', 2)], serving)).toEqual({});
});

test('the same bytes take as long as themselves; without another model there is nothing to compare with', () => {
  expect(speedOf([timed('candidate', 3)], serving)).toEqual({ 'record-milliseconds': 3, 'record-time-ratio': 1 });
  expect(speedOf([timed('candidate', 3)], { is: 'none', why: 'x' })).toEqual({ 'record-milliseconds': 3 });
});
