import { pack } from 'tar-stream';
import { gzipStored } from './gzip.ts';

export interface Entry {
  readonly name: string;
  readonly content: Buffer;
  readonly executable: boolean;
}

/** @returns a tar.gz whose bytes depend on names, contents and the executable bit alone: no times, no owners, no compressor. */
export async function tarball(entries: readonly Entry[]): Promise<Buffer> {
  const tar = pack();
  const chunks: Buffer[] = [];
  const collected = (async () => {
    for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk); // Safe: tar-stream gives buffers.
  })();
  for (const { name, content, executable } of entries) {
    const mode = executable ? 0o755 : 0o644;
    tar.entry({ name, size: content.length, mode, mtime: new Date(0), uid: 0, gid: 0 }, content);
  }
  tar.finalize();
  await collected;
  return gzipStored(Buffer.concat(chunks));
}
