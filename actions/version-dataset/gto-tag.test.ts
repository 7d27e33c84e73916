import { isRefName, nameTag, readTag, sameTags } from './gto-tag.ts';

test.each([
  ['data@v1.2.3', { artifact: 'data', event: 'version', value: 'v1.2.3' }],
  ['a/b_c-d@v0.0.1-rc.1+build.5', { artifact: 'a/b_c-d', event: 'version', value: 'v0.0.1-rc.1+build.5' }],
  ['sub/dir=data@v1.0.0', { artifact: 'sub/dir=data', event: 'version', value: 'v1.0.0' }],
  ['data#staging', { artifact: 'data', event: 'stage', value: 'staging' }],
])('%s is a tag of GTO', (text, tag) => expect(readTag(text)).toEqual(tag));

test.each([
  ...['data@1.2.3', 'data@v1.2', 'data@v01.2.3', 'data@V1.2.3', 'data', 'da.ta@v1.0.0', '-data@v1.0.0', 'data-@v1.0.0'],
  ...['data@v1.2.3#1', 'data#a#1', 'data#', '--force', 'data@v1.0.0\nx', 'da ta@v1.0.0', 'x..y=data@v1.0.0', ''],
  ...['data@deprecated', 'data@v1.2.3!', 'a//b@v1.0.0', '.x=data@v1.0.0'],
])('%j is none, or none that is asked for', (text) => expect(readTag(text)).toBeUndefined());

const stage = { artifact: 'data', event: 'stage', value: 'prod' } as const;
const version = { artifact: 'data', event: 'version', value: 'v1.0.0' } as const;
const tags = ['data@v1.0.0', 'data#prod#2', 'data@v0.9.0#10', 'data#dev#11', 'data2#prod#40', 'data#prod#9', 'x'];

test('a stage gets the next counter over all tags of the artifact, as gto counts', () => {
  expect(nameTag(stage, tags)).toBe('data#prod#12');
  expect(nameTag(stage, [])).toBe('data#prod#1');
  expect(nameTag(version, tags)).toBe('data@v1.0.0');
});

test('what says the same is found in both forms, the latest last', () => {
  expect(sameTags(stage, tags)).toEqual(['data#prod#2', 'data#prod#9']);
  expect(sameTags({ ...version, value: 'v0.9.0' }, tags)).toEqual(['data@v0.9.0#10']);
});

test('a name that Git would not take as a branch is none', () => {
  for (const name of ['main', 'feature/x', '-x', 'ä'])
    expect([name, isRefName(`refs/heads/${name}`)]).toEqual([name, true]);
  const odd = [
    '',
    'a..b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a*',
    'a[',
    'a\\b',
    'a@{1}',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a.lock',
    'a.',
  ];
  for (const name of odd) expect([name, isRefName(`refs/heads/${name}`)]).toEqual([name, false]);
});
