import { gitignoreLine, withLine } from './gitignore-line.ts';

test('escapes what Git would take for a pattern, as DVC does', () => {
  expect(gitignoreLine('we[i]rd*#.bin')).toBe('/we\\[i\\]rd\\*\\#.bin');
});

test('ends the last line before it adds one', () => {
  expect(withLine('*.log', '/data')).toBe('*.log\n/data\n');
  expect(withLine('', '/data')).toBe('/data\n');
});
