import { decimalAt } from './decimal.ts';
import type { Found, LineReader } from './lines.ts';

const [quote, comma] = [34, 44];

/** Reads `key,score` of a table of these two columns; the first line names them. A cell may be quoted, but holds no line break. */
export function csvLineReader(): LineReader {
  let headed = false;
  return (bytes, from, to, found) => {
    if (headed) return readCells(bytes, from, to, found);
    headed = true;
    return false;
  };
}

/** @returns whether the first line names the columns that this reads. */
export const isScoreHeader = (line: string): boolean => /^\uFEFF?("key"|key),("score"|score)\r?$/.test(line);

function readCells(bytes: Uint8Array, from: number, to: number, found: Found): boolean {
  if (bytes[from] === quote) return readQuoted(bytes, from, to, found);
  let at = from;
  while (at < to && bytes[at] !== comma) {
    if (bytes[at] === quote) return false;
    at += 1;
  }
  if (at === to) return false;
  return keep(found, { bytes, from, to: at }, decimalAt(bytes, at + 1, to));
}

function readQuoted(bytes: Uint8Array, from: number, to: number, found: Found): boolean {
  const key: number[] = [];
  let at = from + 1;
  for (; at < to; at += 1) {
    if (bytes[at] === quote) {
      if (bytes[at + 1] !== quote) break;
      at += 1;
    }
    key.push(bytes[at] as number); // Safe: within the line.
  }
  if (at >= to || bytes[at + 1] !== comma) return false;
  return keep(found, { bytes: Uint8Array.from(key), from: 0, to: key.length }, decimalAt(bytes, at + 2, to));
}

function keep(found: Found, key: Omit<Found, 'score'>, score: number): boolean {
  if (Number.isNaN(score)) return false;
  Object.assign(found, key);
  found.score = score;
  return true;
}
