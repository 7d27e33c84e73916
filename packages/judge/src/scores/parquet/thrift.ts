import { ScoreFileFault } from '../score-file-fault.ts';

/** The numbers of a struct in Thrift's compact protocol by field, and structs inside of it as `<field>.<field>`; texts and lists are passed over. */
export type Fields = ReadonlyMap<string, number>;

/** Reads the struct that begins at `at`. @returns its fields, and where it ends. Source: thrift-compact-protocol.md. */
export function readStruct(bytes: Uint8Array, at: number): { readonly fields: Fields; readonly end: number } {
  const fields = new Map<string, number>();
  const cursor = { bytes, at };
  takeStruct(cursor, { fields, prefix: '', depth: 0 });
  return { fields, end: cursor.at };
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

interface Into {
  readonly fields: Map<string, number>;
  readonly prefix: string;
  readonly depth: number;
}

const deepest = 6;

function takeStruct(cursor: Cursor, into: Into): void {
  if (into.depth > deepest) throw new ScoreFileFault('has a page whose header is not one');
  for (let id = 0; ; ) {
    const head = byte(cursor);
    if (head === 0) return;
    id = head >> 4 === 0 ? zigzag(cursor) : id + (head >> 4);
    takeValue(cursor, head & 15, { ...into, prefix: `${into.prefix}${id}` });
  }
}

function takeValue(cursor: Cursor, type: number, into: Into): void {
  const { fields, prefix } = into;
  if (type === 1 || type === 2) fields.set(prefix, type === 1 ? 1 : 0);
  else if (type === 3) fields.set(prefix, byte(cursor));
  else if (type <= 6) fields.set(prefix, zigzag(cursor));
  else if (type === 7) skip(cursor, 8);
  else if (type === 8) skip(cursor, varint(cursor));
  else if (type === 12) takeStruct(cursor, { fields, prefix: `${prefix}.`, depth: into.depth + 1 });
  else throw new ScoreFileFault('has a page whose header is not one');
}

function byte(cursor: Cursor): number {
  const found = cursor.bytes[cursor.at];
  if (found === undefined) throw new ScoreFileFault('ends in the middle of a page');
  cursor.at += 1;
  return found;
}

function skip(cursor: Cursor, count: number): void {
  cursor.at += count;
  if (cursor.at > cursor.bytes.length) throw new ScoreFileFault('ends in the middle of a page');
}

/** Up to 53 bits: what is larger is no size of a page. */
function varint(cursor: Cursor): number {
  let value = 0;
  for (let scale = 1; scale < 2 ** 70; scale *= 128) {
    const next = byte(cursor);
    value += (next & 127) * scale;
    if (next < 128) return value;
  }
  throw new ScoreFileFault('has a page whose header is not one');
}

function zigzag(cursor: Cursor): number {
  const value = varint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
