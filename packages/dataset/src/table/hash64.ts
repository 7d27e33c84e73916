/** Where the two halves of a 64-bit hash are put, so that hashing a hundred million cells makes no garbage. */
export type Hash = Int32Array & { readonly length: 2 };

export const newHash = (): Hash => new Int32Array(2) as Hash; // Safe: made with two.

/** 64 bits that a run's hashes are keyed with. */
export interface HashKey {
  readonly low: number;
  readonly high: number;
}

/** @param hex a digest: its first 64 bits are the key. Keys taken from the data's own digest cannot be chosen by whoever writes the data. */
export const hashKey = (hex: string): HashKey => ({
  low: Number.parseInt(hex.slice(0, 8), 16) | 0,
  high: Number.parseInt(hex.slice(8, 16), 16) | 0,
});

const finish = (given: number): number => {
  let h = given;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/**
 * Two lanes of MurmurHash3 (x86, 32 bits; A. Appleby, public domain) with constants of their own, each seeded with half of the key and
 * each finished with the other's state. Among n values two share a hash with probability n² / 2⁶⁵: 3 in a million for ten million.
 */
export function hashBytes(bytes: Uint8Array, start: number, end: number, { key, into }: Keyed): void {
  let a = key.low;
  let b = key.high;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    // Safe: i + 3 is below the end.
    const word =
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    const k = Math.imul(word, 0xcc9e2d51);
    a ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
    const l = Math.imul(word, 0xab0e9789);
    b ^= Math.imul((l << 16) | (l >>> 16), 0x38b34ae5);
    b = (Math.imul((b << 15) | (b >>> 17), 5) + 0x0bcaa747) | 0;
  }
  let tail = 0;
  for (let shift = 0; i < end; i += 1, shift += 8) tail |= (bytes[i] as number) << shift; // Safe: i is below the end.
  const k = Math.imul(tail, 0xcc9e2d51);
  a ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const l = Math.imul(tail, 0xab0e9789);
  b ^= Math.imul((l << 16) | (l >>> 16), 0x38b34ae5);
  seal(a ^ (end - start), b ^ (end - start), into);
}

export interface Keyed {
  readonly key: HashKey;
  readonly into: Hash;
}

function seal(a: number, b: number, into: Hash): void {
  const first = finish((a + b) | 0);
  const second = finish((b + first) | 0);
  into[0] = (first + second) | 0;
  into[1] = second;
}

/** Hashes a number by its value, so that `1`, `1.0` and `01e0` of another format are the same. @param words the double's two halves. */
export function hashWords(low: number, high: number, { key, into }: Keyed): void {
  const k = Math.imul(low, 0xcc9e2d51);
  const l = Math.imul(high, 0xab0e9789);
  const a = (key.low ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593)) + Math.imul(l, 0x9e3779b1);
  const b = (key.high ^ Math.imul((l << 16) | (l >>> 16), 0x38b34ae5)) + Math.imul(k, 0x85ebca77);
  seal(finish(a), finish(b) ^ 8, into);
}

/** @returns the hash of a text, as hex: for the few texts of a rule that cells are compared with. */
export function hashText(text: string, key: HashKey): { low: number; high: number } {
  const bytes = Buffer.from(text);
  const into = newHash();
  hashBytes(bytes, 0, bytes.length, { key, into });
  return { low: into[0] ?? 0, high: into[1] ?? 0 };
}
