import { createHash } from 'node:crypto';
import { legacyChunkBytes, legacyDigest } from './legacy-digest.ts';

const md5 = (text: string | Buffer): string => createHash('md5').update(text).digest('hex');

function legacy(content: Buffer): string {
  const digest = legacyDigest();
  for (let at = 0; at < content.length; at += legacyChunkBytes) digest.add(content.subarray(at, at + legacyChunkBytes));
  return digest.digest();
}

test.each([
  ['text with line ends of Windows', 'a\r\nb\r\n', 'a\nb\n'],
  ['a lone carriage return', 'a\rb\r\r\n', 'a\rb\r\n'],
  ['nothing', '', ''],
  ['a NUL, which makes it binary', 'a\0\r\n', 'a\0\r\n'],
])('counts %s as DVC 2 did', (_, given, counted) => {
  expect(legacy(Buffer.from(given, 'latin1'))).toBe(md5(counted));
});

test('takes a chunk with more than three of ten odd bytes for binary', () => {
  const odd = (n: number) => Buffer.from(`${'\x01'.repeat(n)}${'a'.repeat(8 - n)}\r\n`, 'latin1');
  expect(legacy(odd(4))).toBe(md5(odd(4)));
  expect(legacy(odd(3))).toBe(md5(odd(3).toString('latin1').replace('\r\n', '\n')));
});

test('does not see a pair across two chunks', () => {
  const across = Buffer.alloc(legacyChunkBytes + 3, 'a');
  across.write('\r\n', legacyChunkBytes - 1);
  expect(legacy(across)).toBe(md5(across));
});
