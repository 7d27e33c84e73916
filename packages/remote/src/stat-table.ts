import type { FileEntry } from '@modelway/dataset';
import type { Digests } from './digest.ts';
import type { Stamp } from './digest-files.ts';
import type { FileList } from './file-list.ts';

/**
 * What is remembered of many files, in columns: of an object for each of 20,000 files the garbage collector would cost more than all else
 * that an unchanged tree costs.
 */
export interface StatTable {
  readonly size: number;
  /** What whoever wrote it knew of all of them together. */
  readonly note: string;
  /** @returns where a path stands in the table. */
  at(path: string): number | undefined;
  isStamp(at: number, stamp: Stamp): boolean;
  digests(at: number): Digests;
  file(at: number): FileEntry;
  path(at: number): string;
  /** Copies a row as it is written, numbers and digests, to where another table is made. */
  copy(at: number, to: Rows, row: number): void;
}

/** Rows as they are written, side by side. */
interface Rows {
  readonly stamps: Buffer;
  readonly digests: Buffer;
}

/** Files that no table has yet, and their digests in the same order. */
export interface Fresh {
  readonly files: FileList;
  readonly digests: Digests[];
}

/** First a line of JSON, then four numbers of each file, then its two digests, then all paths, each with a zero at its end: no path has one. */
const [stampBytes, digestBytes] = [32, 48];
const format = 'modelway stat cache 3';

const headOf = (root: string, note: string, size: number): string => `${JSON.stringify([format, root, note, size])}\n`;

/** @returns a table as bytes. @param about the folder, and the note. @param known what is taken over of another: its rows by number. */
export function writeTable(
  [root, note]: readonly [root: string, note: string],
  [table, known]: readonly [StatTable, readonly number[]],
  more: Fresh,
): Buffer {
  const size = known.length + more.digests.length;
  const rows = { stamps: Buffer.alloc(size * stampBytes), digests: Buffer.alloc(size * digestBytes) };
  for (const [i, at] of known.entries()) table.copy(at, rows, i);
  for (const [i, { md5, sha256 }] of more.digests.entries()) {
    const row = known.length + i;
    for (const [j, value] of more.files.at(i).stamp.entries())
      rows.stamps.writeDoubleLE(value, row * stampBytes + j * 8);
    rows.digests.write(md5 + sha256, row * digestBytes, 'hex');
  }
  const paths = [...known.map(table.path), ...more.files.paths, ''].join('\0');
  return Buffer.concat([Buffer.from(headOf(root, note, size)), rows.stamps, rows.digests, Buffer.from(paths)]);
}

/** @returns the table that bytes hold; an empty one when they are not of this folder, or not whole. */
export function readTable(root: string, bytes: Buffer): StatTable {
  const head = bytes.subarray(0, bytes.indexOf(0x0a) + 1);
  const { note, size } = read(head.toString(), root);
  const paths = bytes
    .subarray(head.length + size * (stampBytes + digestBytes))
    .toString()
    .split('\0');
  if (paths.length !== size + 1 || paths[size] !== '') return noTable;
  const stamps = bytes.subarray(head.length, head.length + size * stampBytes);
  const digests = bytes.subarray(head.length + size * stampBytes);
  const places = new Map<string, number>();
  for (let i = 0; i < size; i += 1) places.set(paths[i] ?? '', i);
  const number = (at: number, j: number): number => stamps.readDoubleLE(at * stampBytes + j * 8);
  // All at once: 40,000 small conversions take four times as long.
  const hexes = digests.subarray(0, size * digestBytes).toString('hex');
  const hex = (at: number, from: number, to: number): string =>
    hexes.slice((at * digestBytes + from) * 2, (at * digestBytes + to) * 2);
  return {
    size,
    note,
    at: (path) => places.get(path),
    isStamp: (at, [bytesOf, ino, mtimeMs, ctimeMs]) =>
      number(at, 0) === bytesOf && number(at, 1) === ino && number(at, 2) === mtimeMs && number(at, 3) === ctimeMs,
    digests: (at) => ({ md5: hex(at, 0, 16), sha256: hex(at, 16, 48) }),
    file: (at) => ({ path: paths[at] ?? '', size: number(at, 0), md5: hex(at, 0, 16), sha256: hex(at, 16, 48) }),
    path: (at) => paths[at] ?? '',
    copy(at, to, row) {
      stamps.copy(to.stamps, row * stampBytes, at * stampBytes, (at + 1) * stampBytes);
      digests.copy(to.digests, row * digestBytes, at * digestBytes, (at + 1) * digestBytes);
    },
  };
}

/** A head that is of another folder, or that nobody wrote so, is one of a table without rows. */
function read(head: string, root: string): { note: string; size: number } {
  const value: unknown = head === '' ? undefined : JSON.parse(head);
  const [, , note, size] = Array.isArray(value) ? value : [];
  const isHead = typeof note === 'string' && Number.isSafeInteger(size) && size >= 0 && size < 1e9;
  return isHead && head === headOf(root, note, size) ? { note, size } : { note: '', size: 0 };
}

export const noTable: StatTable = {
  size: 0,
  note: '',
  at: () => undefined,
  isStamp: () => false,
  digests: () => ({ md5: '', sha256: '' }),
  file: () => ({ path: '', size: 0, md5: '', sha256: '' }),
  path: () => '',
  copy: () => {},
};
