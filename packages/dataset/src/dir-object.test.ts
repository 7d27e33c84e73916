import { createHash } from 'node:crypto';
import { type DirEntry, dirObject, readDirObject } from './dir-object.ts';

const md5 = (text: string): string => createHash('md5').update(text, 'latin1').digest('hex');
const tree = (files: Record<string, string>): DirEntry[] =>
  Object.entries(files).map(([path, text]) => ({ path, md5: md5(text) }));

// Five trees whose ids and sizes were computed by the reference implementation (dvc 3.67.1, dvc-data 3.18.3).
const examples: [name: string, files: Record<string, string>, id: string, bytes: number][] = [
  ['two files', { 'sub/b.txt': 'world\n', 'a.txt': 'hello\n' }, '5369cb520f35f5d77e793cf181884a27.dir', 134],
  [
    'duplicates, empty and hidden files',
    { 'z/.keep': '', 'orig.bin': '\x00\x01\x02', 'copy.bin': '\x00\x01\x02', '.hidden': '' },
    '79f4dcd1d3973e1940fa912175f32d13.dir',
    270,
  ],
  [
    'the order of paths around - . /',
    { 'a/x': '1', 'a-b/x': '2', 'a.b/x': '3', ab: '4', A: '5', _: '6' },
    '1f29b1be3aa35864b7c3c4de7b4b1c7d.dir',
    377,
  ],
  [
    'composed, decomposed and astral names',
    {
      'caf\u00e9.txt': 'nfc',
      'cafe\u0301.txt': 'nfd',
      '\u65e5\u672c\u8a9e.txt': 'ja',
      '\ufb01.txt': 'lig',
      '\ud83d\ude00.txt': 'emoji',
    },
    '25c3ae60c629181fdad6c68e27874965.dir',
    375,
  ],
  [
    'names that need escapes',
    {
      'q"uote.txt': 'q',
      'back\\slash.txt': 'b',
      'tab\there.txt': 't',
      'del\u007f.txt': 'd',
      'sp ace.txt': 's',
      'sl/as/h.txt': '\r\n',
      'amp&<>\u2028.txt': 'u',
    },
    '33cf7be2133c8c24a0dcf42f9a5c15c2.dir',
    509,
  ],
  ['nothing', {}, 'd751713988987e9331980363e24189ce.dir', 2],
];

test.each(examples)('writes the bytes of DVC for %s', (_, files, id, bytes) => {
  const written = dirObject(tree(files));
  expect(written).toMatchObject({ id, bytes: { length: bytes } });
  expect(dirObject(tree(files).reverse()).id).toBe(id);
});

test('writes one line of ASCII with the separators of Python', () => {
  expect(dirObject(tree({ 'sub/b.txt': 'world\n', 'a.txt': 'hello\n' })).bytes.toString()).toBe(
    '[{"md5": "b1946ac92492d2347c6235b4d2611184", "relpath": "a.txt"}, {"md5": "591785b794601e212b260e25925636fd", "relpath": "sub/b.txt"}]',
  );
});

test.each(examples)('reads back %s', (_, files, id) => {
  const entries = readDirObject(dirObject(tree(files)).bytes, id);
  expect(dirObject(entries).id).toBe(id);
});

test('reads what other writers wrote: other spacing, order and keys', () => {
  const bytes = Buffer.from(`[{"relpath":"b","size":1,"md5":"${md5('b')}"},\n{"relpath":"a","md5":"${md5('a')}"}]`);
  expect(readDirObject(bytes, 'x.dir')).toEqual(tree({ a: 'a', b: 'b' }));
});

test('names every entry that is not one, also paths that lead out of the directory', () => {
  const bytes = Buffer.from(JSON.stringify([{ md5: md5('a'), relpath: '../a' }, { md5: 'xyz', relpath: 'b' }, null]));
  expect(() => readDirObject(bytes, 'x.dir')).toThrow(/entry 1 .*entry 2 .*entry 3 /s);
});

test.each(['', '{}', '[', 'not json'])('refuses %j as a directory object', (text) => {
  expect(() => readDirObject(Buffer.from(text), 'x.dir')).toThrow('x.dir: is not a directory object');
});
