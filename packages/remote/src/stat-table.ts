import type { Digests } from './digest.ts';
import type { Stamp } from './digest-files.ts';

/**
 * What is remembered of many files, in columns: of an object for each of 20,000 files the garbage collector would cost more than all else
 * that an unchanged tree costs.
 */
export interface StatTable {
  readonly size: number;
  /** @returns where a path stands in the table. */
  at(path: string): number | undefined;
  isStamp(at: number, stamp: Stamp): boolean;
  digests(at: number): Digests;
  row(at: number): StatRow;
}

export type StatRow = readonly [path: string, stamp: Stamp, digests: Digests];

/** First four numbers of each file, then its two digests, then all paths, each with a zero at its end: no path has one. */
const [stampBytes, digestBytes] = [32, 48];
const format = 'modelway stat cache 2';

const headOf = (root: string, size: number): string => `${JSON.stringify([format, root, size])}\n`;

/** @returns the table as bytes. @param root the folder that it is about. */
export function writeTable(root: string, rows: readonly StatRow[]): Buffer {
  const stamps = Buffer.alloc(rows.length * stampBytes);
  const digests = Buffer.alloc(rows.length * digestBytes);
  for (const [i, [, stamp, { md5, sha256 }]] of rows.entries()) {
    for (const [j, value] of stamp.entries()) stamps.writeDoubleLE(value, i * stampBytes + j * 8);
    digests.write(md5 + sha256, i * digestBytes, 'hex');
  }
  const paths = rows.map(([path]) => `${path}\0`).join('');
  return Buffer.concat([Buffer.from(headOf(root, rows.length)), stamps, digests, Buffer.from(paths)]);
}

/** @returns the table that bytes hold; an empty one when they are not of this folder, or not whole. */
export function readTable(root: string, bytes: Buffer): StatTable {
  const head = bytes.subarray(0, bytes.indexOf(0x0a) + 1);
  const size = sizeIn(head.toString());
  const paths = bytes
    .subarray(head.length + size * (stampBytes + digestBytes))
    .toString()
    .split('\0');
  if (head.toString() !== headOf(root, size) || paths.length !== size + 1 || paths[size] !== '') return noTable;
  const stamps = bytes.subarray(head.length, head.length + size * stampBytes);
  const digests = bytes.subarray(head.length + size * stampBytes);
  const places = new Map<string, number>();
  for (let i = 0; i < size; i += 1) places.set(paths[i] ?? '', i);
  const number = (at: number, j: number): number => stamps.readDoubleLE(at * stampBytes + j * 8);
  const hex = (at: number, from: number, to: number): string =>
    digests.toString('hex', at * digestBytes + from, at * digestBytes + to);
  const digestsAt = (at: number): Digests => ({ md5: hex(at, 0, 16), sha256: hex(at, 16, 48) });
  return {
    size,
    at: (path) => places.get(path),
    isStamp: (at, [bytesOf, ino, mtimeMs, ctimeMs]) =>
      number(at, 0) === bytesOf && number(at, 1) === ino && number(at, 2) === mtimeMs && number(at, 3) === ctimeMs,
    digests: digestsAt,
    row: (at) => [paths[at] ?? '', [number(at, 0), number(at, 1), number(at, 2), number(at, 3)], digestsAt(at)],
  };
}

const sizeIn = (head: string): number => {
  const size = Number(/,(\d{1,9})\]\n$/.exec(head)?.[1]);
  return Number.isSafeInteger(size) ? size : 0;
};

export const noTable: StatTable = {
  size: 0,
  at: () => undefined,
  isStamp: () => false,
  digests: () => ({ md5: '', sha256: '' }),
  row: () => ['', [0, 0, 0, 0], { md5: '', sha256: '' }],
};
