import { unportable } from './portable-names.ts';

test.each([
  ['con', 'device'],
  ['a/NUL.txt/b', 'device'],
  ['com1.csv', 'device'],
  ['a:b', 'character'],
  ['back\\slash', 'character'],
  ['trail ', 'drops'],
  ['dot./x', 'drops'],
])('warns of %j', (path, why) => {
  expect(unportable(['fine', path])).toEqual([
    expect.stringMatching(new RegExp(`.*${why}.*cannot be pulled there`, 's')),
  ]);
});

test.each(['console', 'com', 'nul1', 'a.con', '日本語.txt', '.hidden', "it's"])('has nothing against %j', (path) => {
  expect(unportable([path])).toEqual([]);
});

test('warns of names that are one file on other systems', () => {
  expect(unportable(['a/B', 'a/b', 'caf\u00e9', 'cafe\u0301'])).toEqual([
    expect.stringContaining('a/b: differs from a/B'),
    expect.stringContaining('cafe\u0301: differs from caf\u00e9'),
  ]);
});

test('names a few of very many', () => {
  const told = unportable(Array.from({ length: 1000 }, (_, i) => `${i}?`));
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toBe('… and 950 more of the same kind');
});
