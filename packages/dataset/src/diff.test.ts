import { countChanges, diff } from './diff.ts';

const tree = (files: Record<string, string>) => Object.entries(files).map(([path, md5]) => ({ path, md5 }));

test('tells added, changed, removed and renamed files, by path', () => {
  const changes = diff(tree({ a: '1', b: '2', c: '3', d: '4' }), tree({ a: '1', b: '9', e: '3', f: '5' }));
  expect(changes).toEqual([
    { change: 'changed', path: 'b' },
    { change: 'removed', path: 'd' },
    { change: 'renamed', path: 'e', from: 'c' },
    { change: 'added', path: 'f' },
  ]);
  expect(countChanges(changes)).toEqual({ added: 1, changed: 1, removed: 1, renamed: 1 });
});

test('pairs renames one to one in the order of paths when contents are duplicates', () => {
  expect(diff(tree({ 'x/1': 'd', 'x/2': 'd', 'x/3': 'd' }), tree({ 'y/2': 'd', 'y/1': 'd' }))).toEqual([
    { change: 'removed', path: 'x/3' },
    { change: 'renamed', path: 'y/1', from: 'x/1' },
    { change: 'renamed', path: 'y/2', from: 'x/2' },
  ]);
});

test('takes a copy for an addition, and a rename with an edit for removed and added', () => {
  expect(diff(tree({ a: '1' }), tree({ a: '1', b: '1' }))).toEqual([{ change: 'added', path: 'b' }]);
  expect(diff(tree({ a: '1' }), tree({ b: '2' }))).toEqual([
    { change: 'removed', path: 'a' },
    { change: 'added', path: 'b' },
  ]);
});

test('tells a file that became a folder', () => {
  expect(diff(tree({ a: '1' }), tree({ 'a/b': '2' })).map(({ change }) => change)).toEqual(['removed', 'added']);
});

test('finds nothing between a version and itself', () => {
  expect(diff(tree({ a: '1' }), tree({ a: '1' }))).toEqual([]);
});
