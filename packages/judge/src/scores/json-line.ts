import { decimalAt } from './decimal.ts';
import type { Found } from './lines.ts';

const [quote, backslash, comma, colon, open, close] = [34, 92, 44, 58, 123, 125];
const [keyHead, scoreHead] = ['"key"', '"score"'].map((it) => new TextEncoder().encode(it)) as [Uint8Array, Uint8Array];

/**
 * Reads `{"key":"…","score":…}` as almost all writers write it; anything else (members in another order, more of them, escapes) is
 * given to JSON.parse, which decides.
 */
export function readJsonLine(bytes: Uint8Array, from: number, to: number, found: Found): boolean {
  return plain(bytes, from, to, found) || strictly(bytes, from, to, found);
}

function plain(bytes: Uint8Array, from: number, to: number, found: Found): boolean {
  if (bytes[from] !== open || bytes[to - 1] !== close) return false;
  let at = head(bytes, from + 1, keyHead);
  if (at === -1 || bytes[at] !== quote) return false;
  const start = at + 1;
  at = start;
  let byte = bytes[at] as number; // Safe, here and below: the closing brace is met first.
  while (byte !== quote && byte !== backslash && byte >= 32 && byte < 128 && at < to) {
    at += 1;
    byte = bytes[at] as number;
  }
  if (byte !== quote) return false;
  const end = at;
  at = spaces(bytes, at + 1);
  if (bytes[at] !== comma) return false;
  at = head(bytes, spaces(bytes, at + 1), scoreHead);
  if (at === -1) return false;
  let last = to - 1;
  while (bytes[last - 1] === 32) last -= 1;
  const score = decimalAt(bytes, at, last);
  if (Number.isNaN(score)) return false;
  found.bytes = bytes;
  found.from = start;
  found.to = end;
  found.score = score;
  return true;
}

/** @returns where the value begins, or −1. */
function head(bytes: Uint8Array, from: number, name: Uint8Array): number {
  let at = from;
  for (let i = 0; i < name.length; i += 1, at += 1) if (bytes[at] !== name[i]) return -1;
  at = spaces(bytes, at);
  return bytes[at] === colon ? spaces(bytes, at + 1) : -1;
}

function spaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 32) at += 1;
  return at;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function strictly(bytes: Uint8Array, from: number, to: number, found: Found): boolean {
  try {
    const { key, score } = JSON.parse(decoder.decode(bytes.subarray(from, to))) as { key?: unknown; score?: unknown };
    if (typeof key !== 'string' || typeof score !== 'number' || !Number.isFinite(score)) return false;
    found.bytes = new TextEncoder().encode(key);
    found.from = 0;
    found.to = found.bytes.length;
    found.score = score;
    return true;
  } catch {
    return false; // Not JSON, as NaN and Infinity are not; or not UTF-8.
  }
}
