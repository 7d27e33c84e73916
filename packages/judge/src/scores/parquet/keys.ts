import { ScoreFileFault } from '../score-file-fault.ts';
import { indexesOf } from './numbers.ts';
import { type Chunk, type Page, pagesOf } from './pages.ts';

export type KeyType = 'BYTE_ARRAY' | 'INT32' | 'INT64';

/** Is told each key in the order of rows, as bytes of its text, good until the call returns. An empty range: the row has none. */
export type KeyVisit = (bytes: Uint8Array, from: number, to: number) => void;

/** Reads a column of keys, whole numbers as their decimal text. @returns how many rows there were. */
export function readKeys(chunk: Chunk, type: KeyType, visit: KeyVisit): number {
  let dictionary: Texts = noTexts;
  let rows = 0;
  for (const page of pagesOf(chunk)) {
    if (page.is === 'dictionary') dictionary = textsOf(page, type);
    else if (page.is === 'indexed') indexed(page, dictionary, visit);
    else if (page.is === 'plain' && type === 'BYTE_ARRAY' && page.defined === undefined) plain(page, visit);
    else if (page.is === 'plain') spread(page, textsOf(page, type), visit);
    else throw new ScoreFileFault('has keys in an encoding of truth values');
    rows += page.rows;
  }
  return rows;
}

/** Texts one after another: the i-th lies from `starts[i]` to `ends[i]`. */
interface Texts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const noTexts: Texts = { bytes: new Uint8Array(), starts: new Uint32Array(), ends: new Uint32Array() };

function plain({ bytes, count }: Page, visit: KeyVisit): void {
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const from = at + 4;
    if (from > bytes.length) throw cut();
    at = from + lengthAt(bytes, at);
    if (at > bytes.length) throw cut();
    visit(bytes, from, at);
  }
}

function indexed(page: Page, { bytes, starts, ends }: Texts, visit: KeyVisit): void {
  const indexes = indexesOf(page.bytes, page.count);
  let at = 0;
  for (let i = 0; i < page.rows; i += 1) {
    if (page.defined?.[i] === 0) {
      visit(bytes, 0, 0);
      continue;
    }
    const index = indexes[at] as number; // Safe: as many as rows that have a value.
    at += 1;
    if (index >= starts.length) throw new ScoreFileFault('names a value that its dictionary does not have');
    visit(bytes, starts[index] as number, ends[index] as number);
  }
}

function spread({ rows, defined }: Page, { bytes, starts, ends }: Texts, visit: KeyVisit): void {
  let at = 0;
  for (let i = 0; i < rows; i += 1) {
    if (defined?.[i] === 0) visit(bytes, 0, 0);
    else {
      visit(bytes, starts[at] as number, ends[at] as number); // Safe, both: as many as rows that have a value.
      at += 1;
    }
  }
}

function textsOf({ bytes, count }: Page, type: KeyType): Texts {
  if (type !== 'BYTE_ARRAY') return decimals(bytes, type, count);
  // Each takes four bytes at least: a count that cannot be is found before memory is taken for it.
  if (4 * count > bytes.length) throw cut();
  const texts = { bytes, starts: new Uint32Array(count), ends: new Uint32Array(count) };
  let i = 0;
  plain({ is: 'plain', bytes, count, rows: count }, (_, from, to) => {
    texts.starts[i] = from;
    texts.ends[i] = to;
    i += 1;
  });
  return texts;
}

/** The longest is −9223372036854775808. */
const digits = 20;

function decimals(bytes: Uint8Array, type: KeyType, count: number): Texts {
  const size = type === 'INT32' ? 4 : 8;
  if (size * count > bytes.length) throw cut();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = { bytes: new Uint8Array(digits * count), starts: new Uint32Array(count), ends: new Uint32Array(count) };
  for (let i = 0; i < count; i += 1) {
    const text = size === 4 ? String(view.getInt32(4 * i, true)) : String(view.getBigInt64(8 * i, true));
    for (let c = 0; c < text.length; c += 1) texts.bytes[digits * i + c] = text.charCodeAt(c);
    texts.starts[i] = digits * i;
    texts.ends[i] = digits * i + text.length;
  }
  return texts;
}

/** Little end first; above 2³¹ it is far beyond any page, and caught as such. */
const lengthAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)) +
  (bytes[at + 3] as number) * 2 ** 24; // Safe, all: the caller has looked at the length.

const cut = (): ScoreFileFault => new ScoreFileFault('ends in the middle of a page');
