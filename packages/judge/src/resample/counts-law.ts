import { type AliasTable, aliasTable } from './alias.ts';

/** How often each of four neighbouring records is drawn, as one outcome of a table: eight bits of two each, and what goes beyond 3. */
export interface CountsLaw {
  /** The rate that each record is drawn at, a little below 1. */
  readonly rate: number;
  /** Outcomes 0–255: four counts of at most 3. 256–511: the same with one 4 in it. 512: anything else. */
  readonly first: AliasTable;
  /** Per outcome below 512, its four counts of at most 3 as eight bits. */
  readonly symbols: Uint8Array;
  /** Per outcome from 256 on, which record is drawn once more. */
  readonly lanes: Uint8Array;
  /** For anything else: four counts of at most 15, as sixteen bits. */
  readonly rest: AliasTable;
  /** For a record by itself: its count. */
  readonly single: AliasTable;
}

/** Beyond everything that a 32-bit integer can tell from nothing. */
const counts = 16;

/**
 * @param rate of the Poisson law that each count has, independent of the others. Drawing four at once costs a quarter of the random
 * integers, and lets their sums be looked up instead of added.
 */
export function countsLaw(rate: number): CountsLaw {
  const chance = poisson(rate);
  const [symbols, lanes] = [new Uint8Array(512), new Uint8Array(512)];
  const first = new Float64Array(513);
  for (let symbol = 0; symbol < 256; symbol += 1) {
    symbols[symbol] = symbol;
    first[symbol] = [0, 1, 2, 3].reduce((product, lane) => product * (chance[countOf(symbol, lane)] ?? 0), 1);
  }
  const step = (chance[4] ?? 0) / (chance[3] ?? 1);
  let next = 256;
  for (let symbol = 0; symbol < 256; symbol += 1) {
    for (const lane of [0, 1, 2, 3].filter((it) => countOf(symbol, it) === 3)) {
      symbols[next] = symbol;
      lanes[next] = lane;
      first[next] = (first[symbol] ?? 0) * step;
      next += 1;
    }
  }
  const rest = restOf(chance);
  first[512] = rest.reduce((sum, it) => sum + it, 0);
  return { rate, first: aliasTable(first), symbols, lanes, rest: aliasTable(rest), single: aliasTable(chance) };
}

const countOf = (symbol: number, lane: number): number => (symbol >>> (2 * lane)) & 3;

function poisson(rate: number): Float64Array {
  const chance = new Float64Array(counts).fill(Math.exp(-rate));
  for (let k = 1; k < counts; k += 1) chance[k] = ((chance[k - 1] ?? 0) * rate) / k;
  return chance;
}

/** All that the first table leaves: a count of 5 or more, or two of 4. Packed as sixteen bits, the first record lowest. */
function restOf(chance: Float64Array): Float64Array {
  const all = new Float64Array(counts ** 4);
  const beyond = (it: number): number => Math.max(0, it - 3);
  for (let d = 0; d < counts; d += 1)
    for (let c = 0; c < counts; c += 1)
      for (let b = 0; b < counts; b += 1) {
        const more = beyond(d) + beyond(c) + beyond(b);
        const three = (chance[d] as number) * (chance[c] as number) * (chance[b] as number); // Safe: counts below 16.
        for (let a = 0; a < counts; a += 1)
          if (more + beyond(a) > 1) all[(((d << 4) | c) << 8) | (b << 4) | a] = three * (chance[a] as number);
      }
  return all;
}
