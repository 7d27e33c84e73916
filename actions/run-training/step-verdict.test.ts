import type { ProcessingJob } from '@modelway/aws';
import type { StepRecord } from './step-record.ts';
import { stepVerdict } from './step-verdict.ts';
import type { StepPlan } from './steps-plan.ts';

// Safe: a verdict reads these members and no others.
const step = {
  name: 'split',
  source: { entryPoint: 'split.py' },
  usage: { seconds: { work: 3600, warm: 0 } },
} as unknown as StepPlan;

const verdict = (job: Partial<ProcessingJob>, record: Partial<StepRecord> = {}, lastLines: readonly string[] = []) =>
  stepVerdict(step, {
    job: {
      name: 'churn-step-1',
      arn: '',
      status: 'Completed',
      failure: undefined,
      exitMessage: undefined,
      seconds: 9,
      ...job,
    },
    record: { read: [], wrote: [], ...record } as unknown as StepRecord,
    lastLines,
  });

const wrote = (files: number) => [{ name: 'train', uri: 's3://b/x/', listing: 'a', files, bytes: files }];

test('a step that has written what it was to write stands in nobody’s way', () => {
  expect(verdict({}, { wrote: wrote(1) })).toBeUndefined();
});

const reason = 'AlgorithmError: See job logs for more information, exit code: 3';

test.each<[string, Parameters<typeof verdict>, string, RegExp]>([
  [
    'by its message',
    [{ status: 'Failed', failure: reason, exitMessage: 'no column age' }],
    'fail',
    /exit code 3: no column age;/,
  ],
  [
    'by its last line',
    [{ status: 'Failed', failure: reason }, {}, ['Traceback', 'KeyError: age', '']],
    'fail',
    /KeyError: age/,
  ],
  ['without a word', [{ status: 'Failed', failure: reason }], 'fail', /split\.py ended with exit code 3/],
  ['by the platform', [{ status: 'Failed', failure: 'CapacityError: none' }], 'error', /no such instance free/],
  ['by its time', [{ status: 'Stopped', seconds: 3600 }], 'fail', /ran longer than its max-runtime \(1h 00m\)/],
  ['by somebody', [{ status: 'Stopped', seconds: 60 }], 'error', /was stopped by somebody/],
  ['with nothing written', [{}, { wrote: wrote(0) }], 'fail', /wrote no file for train/],
  [
    'on data that moved',
    [{}, { wrote: wrote(1), read: [{ name: 'raw', uri: 's3://b/', listing: 'a', observed: 'b' }] }],
    'inconclusive',
    /the files of raw changed while it ran/,
  ],
])('a step that ends %s begins no training', (_, given, word, said) => {
  const found = verdict(...given);
  expect({ word: found?.word, said: found?.reasons.join() }).toEqual({ word, said: expect.stringMatching(said) });
});
