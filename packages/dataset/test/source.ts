import type { TableSource } from '../src/table/read-table.ts';

/** A source that gives its bytes in pieces of one size, so that every row is cut somewhere. */
export function sourceOf(content: string | Uint8Array, piece = 7): TableSource {
  const bytes = Buffer.from(content);
  return {
    byteLength: bytes.length,
    slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield Uint8Array.from(bytes.subarray(at, at + piece));
    },
  };
}
