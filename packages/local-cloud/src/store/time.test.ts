import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steppedClock } from '../stepped-clock.ts';
import { keepTime, readTime } from './time.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'time-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the time is written every minute and at the end', async () => {
  const clock = steppedClock(new Date(0));
  const closers: Array<() => void | Promise<void>> = [];
  keepTime(folder, { clock, onClose: (work) => void closers.push(work) });
  expect(readTime(folder)).toBeUndefined();
  await clock.step(90);
  expect(readTime(folder)).toEqual(new Date(60_000));
  for (const close of closers) await close();
  expect(readTime(folder)).toEqual(new Date(90_000));
  await clock.step(90);
  expect(readTime(folder)).toEqual(new Date(90_000));
});
