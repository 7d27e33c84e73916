import { createHash } from 'node:crypto';

/** DVC looks at files in chunks of this many bytes, and decides for each chunk anew (dvc-data `hashfile/hash.py`, `fobj_md5`). */
export const legacyChunkBytes = 2 ** 20;

const pair = Buffer.from('\r\n');

/**
 * Takes the digest of DVC 2 and older (`md5-dos2unix`): in a chunk that looks like text, each `\r\n` counts as `\n`; a pair that
 * lies across two chunks does not. For comparing with what such a DVC wrote, never for writing.
 * @returns `add` for chunks of `legacyChunkBytes`, of which only the last may be shorter, and `digest` for the hex digits.
 */
export function legacyDigest(): { add(chunk: Uint8Array): void; digest(): string } {
  const md5 = createHash('md5');
  return {
    add: (chunk) => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (!isText(bytes.subarray(0, 512))) return void md5.update(bytes);
      let from = 0;
      for (let at = bytes.indexOf(pair); at >= 0; at = bytes.indexOf(pair, at + 2)) {
        md5.update(bytes.subarray(from, at));
        from = at + 1;
      }
      md5.update(bytes.subarray(from));
    },
    digest: () => md5.digest('hex'),
  };
}

/** dvc-data `hashfile/istextfile.py`: no NUL, and at most 30 of 100 bytes that are not printable ASCII, \n, \r, \t, \f or \b. */
function isText(block: Buffer): boolean {
  if (block.includes(0)) return false;
  const others = block.filter((byte) => !((byte >= 0x20 && byte <= 0x7e) || [8, 9, 10, 12, 13].includes(byte)));
  return others.length <= block.length * 0.3;
}
