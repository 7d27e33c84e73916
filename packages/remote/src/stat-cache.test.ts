import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stamp } from './digest-files.ts';
import { openStatCache } from './stat-cache.ts';

const digests = { md5: 'a'.repeat(32), sha256: 'b'.repeat(64) };
const stamp: Stamp = [10, 7, 1000.5, 1000.5];
const later = 5000;
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'modelway-stat-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function kept(since = later, of = stamp): void {
  const cache = openStatCache(home, '/data');
  cache.keep('a.csv', { stamp: of, digests, since });
  cache.save();
}

test('knows a file again that was not written to', () => {
  kept();
  expect(openStatCache(home, '/data').find('a.csv', stamp)).toEqual(digests);
});

test.each([
  ['size', [11, 7, 1000.5, 1000.5]],
  ['inode', [10, 8, 1000.5, 1000.5]],
  ['time of modification', [10, 7, 1000.75, 1000.5]],
  ['time of change, which no program can set back', [10, 7, 1000.5, 1000.75]],
] as const)('does not know a file with another %s', (_, other) => {
  kept();
  expect(openStatCache(home, '/data').find('a.csv', other)).toBeUndefined();
});

test('does not believe what was written within a tick of the clock before it was read', () => {
  kept(1020);
  expect(openStatCache(home, '/data').find('a.csv', stamp)).toBeUndefined();
});

test('takes times in whole seconds for those of a file system that knows no others', () => {
  kept(2900, [10, 7, 1000, 1000]);
  expect(openStatCache(home, '/data').find('a.csv', [10, 7, 1000, 1000])).toBeUndefined();
});

test('keeps a file over runs that only found it, and forgets what they did not ask for', () => {
  kept();
  const second = openStatCache(home, '/data');
  second.find('a.csv', stamp);
  second.save();
  expect(openStatCache(home, '/data').find('a.csv', stamp)).toEqual(digests);
  openStatCache(home, '/data').save();
  expect(openStatCache(home, '/data').find('a.csv', stamp)).toBeUndefined();
});

test('knows nothing of another folder, of a damaged cache, or without a home', () => {
  kept();
  expect(openStatCache(home, '/other').find('a.csv', stamp)).toBeUndefined();
  expect(openStatCache(undefined, '/data').find('a.csv', stamp)).toBeUndefined();
  const cache = openStatCache(home, '/data');
  cache.find('a.csv', stamp);
  cache.save();
  const [file = ''] = readdirSync(home);
  const whole = readFileSync(join(home, file));
  for (const text of [
    'nothing of ours',
    '["modelway stat cache 3","/data","",1]\n',
    '{}\n',
    whole.subarray(0, -1),
    Buffer.concat([whole, whole]),
  ]) {
    writeFileSync(join(home, file), text);
    expect(openStatCache(home, '/data').find('a.csv', stamp)).toBeUndefined();
  }
});

test('leaves its file alone when nothing is new in it', () => {
  kept();
  const [file = ''] = readdirSync(home);
  const { ino } = statSync(join(home, file));
  const second = openStatCache(home, '/data');
  second.find('a.csv', stamp);
  second.save();
  expect(statSync(join(home, file)).ino).toBe(ino);
});

test('keeps names of any characters, and many files', () => {
  const names = Array.from({ length: 300 }, (_, i) => `ünï 😀\t${i}.csv`);
  const cache = openStatCache(home, '/data');
  for (const [i, name] of names.entries())
    cache.keep(name, {
      stamp: [i, 2 ** 52 + i, 1000.123, 1000.5],
      digests: { ...digests, md5: `${i}`.padStart(32, '0') },
      since: later,
    });
  cache.save();
  const again = openStatCache(home, '/data');
  for (const [i, name] of names.entries())
    expect(again.find(name, [i, 2 ** 52 + i, 1000.123, 1000.5])?.md5).toBe(`${i}`.padStart(32, '0'));
});

test('notes what all files are together, for as long as they are the same files', () => {
  const noted = (...asked: string[]) => {
    const cache = openStatCache(home, '/data');
    for (const path of asked) cache.find(path, stamp);
    return cache.noted();
  };
  const cache = openStatCache(home, '/data');
  for (const path of ['a.csv', 'b.csv']) cache.keep(path, { stamp, digests, since: later });
  cache.save('both');
  expect(noted('a.csv', 'b.csv')).toBe('both');
  expect(noted('a.csv')).toBeUndefined();
  const third = openStatCache(home, '/data');
  for (const path of ['a.csv', 'b.csv']) third.find(path, stamp);
  third.keep('c.csv', { stamp, digests, since: later });
  expect(third.noted()).toBeUndefined();
  third.save();
  expect(noted('a.csv', 'b.csv', 'c.csv')).toBe('');
});

test('notes nothing where a file is not remembered, for nobody would miss it later', () => {
  kept();
  const cache = openStatCache(home, '/data');
  cache.find('a.csv', stamp);
  cache.keep('racy.csv', { stamp, digests, since: 1020 });
  expect(cache.noted()).toBeUndefined();
  cache.save('both');
  const again = openStatCache(home, '/data');
  again.find('a.csv', stamp);
  expect(again.noted()).toBe('');
});
