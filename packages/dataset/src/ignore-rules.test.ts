import { ignoreRules } from './ignore-rules.ts';

const ignores = (text: string, path: string): boolean => ignoreRules([{ folder: '', text }])(path);

// Each pattern was confirmed with dvc 3.67.1 (format sheet, `.dvcignore`).
test.each([
  ['*.tmp', 'a/b.tmp', true],
  ['*.tmp\n!keep.tmp', 'a/keep.tmp', false],
  ['foo/', 'a/foo/', true],
  ['foo/', 'a/foo', false],
  ['/foo', 'foo', true],
  ['/foo', 'a/foo', false],
  ['a/b', 'a/b', true],
  ['a/b', 'x/a/b', false],
  ['**/x', 'a/b/x', true],
  ['d/**', 'd/e/f', true],
  ['a/**/z', 'a/z', true],
  ['[ab]', 'b', true],
  ['?', 'ab', false],
  ['\\#x', '#x', true],
  ['\\!x', '!x', true],
  ['# x', 'x', false],
  ['  x  ', 'x', true],
  ['X', 'x', false],
  ['foo/\n!foo/keep', 'foo/keep', true],
  ['foo/*\n!foo/keep', 'foo/keep', false],
])('with %j, whether %s is ignored: %s', (text, path, expected) => {
  expect(ignores(text, path)).toBe(expected);
});

test.each(['.git', '.git/', 'a/.git/', 'a/.hg/', '.dvc/'])('always leaves out %s', (path) => {
  expect(ignores('', path)).toBe(true);
});

test('holds the rules of a nested file below its own folder only, after those of its parents', () => {
  const nested = ignoreRules([
    { folder: '', text: '*.tmp' },
    { folder: 'da ta', text: '!keep.tmp\n/only\na/b\n*.log' },
  ]);
  const seen = [
    'x.tmp',
    'da ta/keep.tmp',
    'da ta/s/keep.tmp',
    'keep.tmp',
    'da ta/only',
    'da ta/s/only',
    'da ta/a/b',
    'x.log',
    'da ta/s/x.log',
  ];
  expect(seen.map(nested)).toEqual([true, false, false, true, true, false, true, false, true]);
});

test.each([
  ['*.tmp\n!keep', 'keep/x.tmp', false, 'a folder that is taken back takes back what lies in it'],
  ['d/**\n!d/x', 'd/x', true, 'what fits all that lies in a folder fits the folder too'],
  ['*/', 'd/', false, 'this one never fits in DVC 3.67'],
  ['x[', 'x[', false, 'a bracket that does not end makes no rule'],
  ['[]a]', ']', true, 'a bracket that stands first is a member'],
  ['[^a]', 'b', true, 'a caret negates as Git has it'],
])('with %j, whether %s is left out: %s, because %s', (rules, path, expected) => {
  expect(ignores(rules, path)).toBe(expected);
});

test('names the lines that DVC would fail on', () => {
  const files = [
    { folder: '', text: 'ok\nx\\\n' },
    { folder: 'a', text: '[z-b]' },
  ];
  expect(() => ignoreRules(files)).toThrow(/^\.dvcignore: line 2 .*\na\/\.dvcignore: line 1 /);
});

test('takes no longer for a rule that was made to take long', () => {
  const rule = `${'*a'.repeat(60)}b`;
  expect(ignores(rule, 'a'.repeat(250))).toBe(false);
});
