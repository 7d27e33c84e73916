import type { Random } from '../statistics/random.ts';
import type { CountsLaw } from './counts-law.ts';

/** Where the inner loops find what they work on: one memory, whose fixed part kernel.wat describes. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Rows of a panel of 16 records, four columns at a time: 512 bytes per four columns. */
  readonly rows: number;
  /** Four groups of one byte per replicate. */
  readonly symbols: number;
  /** Replicates and records to be added by themselves, and how many of them there is room for. */
  readonly list: number;
  readonly room: number;
  /** Replicates whose symbol is still to be drawn. */
  readonly special: number;
  /** Four columns at a time: 32 bytes per replicate. */
  readonly sums: number;
  readonly bytes: number;
}

export const fixed = {
  limits: 0,
  aliases: 4096,
  symbols: 6144,
  lanes: 6656,
  state: 7168,
  spilled: 7184,
  special: 7188,
  tables: 8192,
};
const firstFree = 40_960;

/** @param quads columns divided by four, rounded up. */
export function layout(quads: number, resamples: number): Omit<Memory, 'buffer'> {
  const rows = firstFree;
  const symbols = rows + 512 * quads;
  const list = even(symbols + 4 * resamples);
  const room = resamples + 64;
  const special = list + 4 * room;
  const sums = even(special + 4 * resamples);
  return { rows, symbols, list, room, special, sums, bytes: sums + 32 * resamples * quads };
}

const even = (at: number): number => Math.ceil(at / 16) * 16;

/** Writes the law that symbols are drawn by, and the state of the stream that draws them. */
export function furnish(buffer: ArrayBuffer, { first, symbols, lanes }: CountsLaw, stream: Random): void {
  new Uint32Array(buffer, fixed.limits, 1024).set(first.limits);
  new Uint16Array(buffer, fixed.aliases, 1024).set(first.aliases);
  new Uint8Array(buffer, fixed.symbols, 512).set(symbols);
  new Uint8Array(buffer, fixed.lanes, 512).set(lanes);
  // A stream of its own, begun from four outputs of the given one: its state is never all 0.
  new Uint32Array(buffer, fixed.state, 4).set([stream.next(), stream.next(), stream.next(), stream.next() | 1]);
}
