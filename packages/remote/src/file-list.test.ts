import type { Stamp } from './digest-files.ts';
import { fileList, type Stamped } from './file-list.ts';

const file = (i: number): Stamped => ({ path: `${i}.bin`, stamp: [i, 2 ** 40 + i, i + 0.25, i + 0.5] });

test('gives back what was added, however much that is', () => {
  const files = Array.from({ length: 300 }, (_, i) => file(i));
  const list = fileList('/data', files.slice(0, 70));
  for (const { path, stamp } of files.slice(70)) list.add(path, stamp);
  expect(list.paths.map((_, i) => list.at(i))).toEqual(files);
  expect(list.paths.map((_, i) => list.size(i))).toEqual(files.map(({ stamp }) => stamp[0]));
});

test('leaves out what is not wanted, in a list of its own', () => {
  const list = fileList('/data', [file(1), file(2), file(3)]);
  const odd = list.filter(({ stamp }) => stamp[0] % 2 === 1);
  odd.add('more', [1, 2, 3, 4] satisfies Stamp);
  expect(odd.paths.map((_, i) => odd.at(i))).toEqual([file(1), file(3), { path: 'more', stamp: [1, 2, 3, 4] }]);
  expect(odd.folder).toBe('/data');
  expect(list.paths).toHaveLength(3);
});
