import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

export interface Entry {
  readonly name: string;
  readonly content: Buffer;
  readonly executable: boolean;
}

/**
 * A tar.gz whose bytes depend on names, contents and the executable bit alone: no times, no owners, and the byte of the gzip header that
 * names the operating system set to "unknown" (RFC 1952 §2.3.1).
 */
export async function tarball(entries: readonly Entry[]): Promise<Buffer> {
  const tar = pack();
  const chunks: Buffer[] = [];
  const collected = (async () => {
    for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  })();
  for (const { name, content, executable } of entries) {
    tar.entry(
      { name, size: content.length, mode: executable ? 0o755 : 0o644, mtime: new Date(0), uid: 0, gid: 0 },
      content,
    );
  }
  tar.finalize();
  await collected;
  const zipped = gzipSync(Buffer.concat(chunks), { level: 9 });
  zipped[9] = 255;
  return zipped;
}
