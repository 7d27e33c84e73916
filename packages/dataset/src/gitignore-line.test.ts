import { gitignoreLine, withLine } from './gitignore-line.ts';

test('escapes what Git would take for a pattern, as DVC does', () => {
  expect(gitignoreLine('we[i]rd*#.bin')).toBe('/we\\[i\\]rd\\*\\#.bin');
});

test('ends the last line before it adds one', () => {
  expect(withLine('*.log', '/data')).toBe('*.log\n/data\n');
  expect(withLine('', '/data')).toBe('/data\n');
});

/** As DVC 3.67 wrote them. */
test.each([
  ['trail ', '/trail '],
  [' lead', '/ lead'],
  ['ünï', '/ünï'],
  ['a!b', '/a\\!b'],
  ['#x', '/\\#x'],
  ['back\\slash', '/back\\\\slash'],
  ['a[b]c', '/a\\[b\\]c'],
  ['a^b{c}', '/a^b{c}'],
])('writes the line of %j as DVC does', (name, line) => {
  expect(gitignoreLine(name)).toBe(line);
});

test('does not add a line again that Git did not heed', () => {
  expect(withLine('*.log\n/trail \n', '/trail ')).toBe('*.log\n/trail \n');
});
