import type { Inflate } from './pages.ts';

type Zlib = (input: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** @returns how each compression is undone that this Node has. What grows beyond the size that a page tells is a fault, never memory. */
export async function inflates(snappy: (input: Uint8Array, output: Uint8Array) => void): Promise<Map<string, Inflate>> {
  const zlib = await import('node:zlib');
  // Safe: Node has had it since 22.15, and the types of Node 20 do not know it.
  const { zstdDecompressSync: zstd } = zlib as unknown as { zstdDecompressSync?: Zlib };
  const by =
    (undo: Zlib): Inflate =>
    (input, size) =>
      undo(input, { maxOutputLength: size });
  const unsnappy: Inflate = (input, size) => {
    const output = new Uint8Array(size);
    snappy(input, output);
    return output;
  };
  return new Map<string, Inflate>([
    ['UNCOMPRESSED', (input) => input],
    ['SNAPPY', unsnappy],
    ['GZIP', by(zlib.gunzipSync)],
    ['BROTLI', by(zlib.brotliDecompressSync)],
    ...(zstd ? [['ZSTD', by(zstd)] as const] : []),
  ]);
}
