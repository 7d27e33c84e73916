import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { hasFile } from './model.ts';

async function archive(...entries: Array<{ name: string; type?: 'directory'; text?: string }>): Promise<Buffer> {
  const tar = pack();
  for (const { name, type, text = '' } of entries) tar.entry({ name, ...(type ? { type } : {}) }, text);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk); // Safe: tar-stream gives buffers.
  return gzipSync(Buffer.concat(chunks));
}

test.each<[string, () => Promise<Buffer>, boolean]>([
  ['nothing', () => archive(), false],
  ['folders only', () => archive({ name: './', type: 'directory' }, { name: 'code/', type: 'directory' }), false],
  ['a file in a folder', () => archive({ name: 'a/', type: 'directory' }, { name: 'a/b', text: 'x' }), true],
  ['an empty file', () => archive({ name: 'marker' }), true],
  ['a file after one with a long name', () => archive({ name: `${'n'.repeat(200)}/f`, text: 'x'.repeat(600) }), true],
  ['no archive', async () => Buffer.from('model'), true],
  ['more than it seems', async () => gzipSync(Buffer.alloc(4 * 1024 * 1024)), true],
])('an archive with %s', async (_, make, expected) => {
  expect(hasFile(await make())).toBe(expected);
});
