import type { TrainingJob } from '@modelway/aws';
import { progress, spell } from './progress.ts';

test('says something when the state changes, and once a minute of the service', () => {
  let second = 0;
  const lines: string[] = [];
  const say = progress(
    (line) => lines.push(line),
    () => (second > 30 ? 'loss=0.5' : ''),
    () => new Date(second * 1000),
  );
  // Safe: progress reads no more of a job.
  const at = (time: number, secondary: string) => {
    second = time;
    say({ name: 'job', status: 'InProgress', secondary, createdOn: new Date(0) } as TrainingJob);
  };
  for (const time of [0, 10, 20]) at(time, 'Starting');
  for (const time of [40, 50, 70, 110, 130]) at(time, 'Training');
  expect(lines).toEqual([
    'job: InProgress, Starting · 0s so far',
    'job: InProgress, Training · 40s so far · loss=0.5',
    'job: InProgress, Training · 1m 10s so far · loss=0.5',
    'job: InProgress, Training · 2m 10s so far · loss=0.5',
  ]);
});

test('what a state means is said where people wonder', () => {
  const lines: string[] = [];
  const now = () => new Date(0);
  const job = { name: 'job', status: 'InProgress', secondary: 'Interrupted', createdOn: now() };
  const say = progress(
    (line) => lines.push(line),
    () => '',
    now,
  );
  say(job as TrainingJob); // Safe: as above.
  say({ ...job, secondary: 'Training', interruptions: 1 } as TrainingJob); // Safe: as above.
  expect(lines[1]).toBe('job: InProgress, Training · 0s so far · spot capacity was taken back once');
  expect(lines[0]).toMatch(/^job: InProgress, Interrupted \(spot capacity was taken back; .* 0s so far$/);
});

test.each([
  [5, '5s'],
  [65, '1m 05s'],
  [3725, '1h 02m'],
])('%i seconds are %s', (seconds, words) => {
  expect(spell(seconds)).toBe(words);
});
