import { line, progress, sized } from './progress.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [82_000_000, '82.0 MB'],
  [4.3e9, '4.3 GB'],
])('says %i bytes as %s', (bytes, said) => {
  expect(sized(bytes)).toBe(said);
});

test('tells rate and the longer of the times left by files and by bytes', () => {
  const standing = { done: { files: 1000, bytes: 4e6 }, total: { files: 20_000, bytes: 8e6 }, seconds: 2 };
  expect(line('uploaded', standing)).toBe(
    'uploaded 1,000 of 20,000 files, 4.0 MB of 8.0 MB (2.0 MB/s, 500 files/s, 38 s left)',
  );
});

test('tells it every two seconds at most', () => {
  let now = 0;
  const told: string[] = [];
  const log = { info: (it: string) => void told.push(it) };
  const tell = progress({ clock: { now: () => new Date(now) }, log }, 'hashed', {
    files: 10,
    bytes: 10,
  });
  for (let i = 0; i < 10; i += 1) {
    now += 500;
    tell(1);
  }
  expect(told.map((it) => it.split(' ')[1])).toEqual(['4', '8']);
});
