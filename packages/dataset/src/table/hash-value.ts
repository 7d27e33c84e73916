import { type HashKey, hashBytes, hashWords, type Keyed, newHash } from './hash64.ts';
import { NumberReader } from './number-text.ts';

// Room to look at a number's bits: nothing is kept in it from one call to the next.
const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** Hashes a number by its value. */
export function hashNumber(number: number, keyed: Keyed): void {
  float[0] = number;
  hashWords(halves[0] as number, halves[1] as number, keyed); // Safe: there are two.
}

/** @returns the hash that a cell with this text has. */
export function hashOf(text: string, key: HashKey): { low: number; high: number } {
  const bytes = Buffer.from(text);
  const into = newHash();
  const reader = new NumberReader();
  if (reader.read(bytes, 0, bytes.length) && reader.exact) hashNumber(reader.value, { key, into });
  else hashBytes(bytes, 0, bytes.length, { key, into });
  return { low: into[0] ?? 0, high: into[1] ?? 0 };
}
