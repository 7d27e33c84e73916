import type { Random } from '../statistics/random.ts';
import { aliased } from './alias.ts';
import { countsLaw } from './counts-law.ts';
import { openLoops } from './kernel.ts';
import { fixed, furnish } from './memory.ts';
import { rateFor } from './rate.ts';

/** Draws how often each record counts, in resamples of as many as there are. */
export interface WeightsDrawer {
  /** Fills the weights anew. */
  draw(source: Random): void;
  /** The same array each time. */
  readonly weights: Uint8Array;
  /** Keeps records in the order of their scores (see metric/ranking.ts). @returns the area under their ROC curve, with the weights as they are then. */
  area(ranked: Uint32Array): () => number;
}

/** @param orders how many orders of the records will be kept. */
export function weightsDrawer(records: number, { orders = 0, kind = 'fast' }: Wish = {}): WeightsDrawer {
  const groups = Math.ceil(records / 4);
  const place = placeOf(groups, orders);
  const { loops, buffer } = openLoops(place.bytes, kind);
  const law = countsLaw(rateFor(records));
  const [all, words] = [new Uint8Array(buffer), new Uint32Array(buffer)];
  words.set(spread(), place.wide / 4);
  const end = place.weights + records;
  // Safe, all reads here: addresses of the memory that was just written.
  const count = (source: Random): number => {
    furnish(buffer, law, source);
    loops.draw(groups, place.symbols, place.list, place.special);
    loops.spread(place.symbols, groups, place.wide, place.weights);
    for (let i = 0; i < (words[fixed.spilled / 4] as number); i += 1) {
      const at = place.weights + (words[place.list / 4 + i] as number);
      all[at] = (all[at] as number) + 1;
    }
    for (let i = 0; i < (words[fixed.special / 4] as number); i += 1)
      words[place.weights / 4 + (words[place.special / 4 + i] as number)] = widened(aliased(law.rest, source.next()));
    all.fill(0, end, place.weights + even(4 * groups));
    return loops.total(place.weights, place.weights + even(4 * groups));
  };
  let kept = 0;
  return {
    weights: new Uint8Array(buffer, place.weights, records),
    draw(source) {
      let drawn = count(source);
      while (drawn > records) drawn = count(source);
      for (; drawn < records; drawn += 1) {
        const pick = place.weights + source.below(records);
        all[pick] = (all[pick] as number) + 1;
      }
    },
    area(ranked) {
      const at = place.orders + 16 * groups * kept;
      kept += 1;
      words.set(ranked, at / 4);
      return () => loops.area(at, at + 4 * ranked.length, place.weights);
    },
  };
}

interface Wish {
  readonly orders?: number;
  readonly kind?: 'fast' | 'plain';
}

function placeOf(groups: number, orders: number) {
  const wide = fixed.tables;
  const symbols = wide + 1024;
  const list = even(symbols + groups);
  const special = list + 4 * groups;
  const weights = even(special + 4 * groups);
  const ordered = weights + even(4 * groups);
  return { wide, symbols, list, special, weights, orders: ordered, bytes: ordered + 16 * groups * orders };
}

const even = (at: number): number => Math.ceil(at / 16) * 16;

/** Per outcome of eight bits, its four counts as the bytes of one word. */
const spread = (): Uint32Array =>
  Uint32Array.from(
    { length: 256 },
    (_, it) => ((it & 3) | ((it & 12) << 6) | ((it & 48) << 12) | ((it & 192) << 18)) >>> 0,
  );

const widened = (packed: number): number =>
  ((packed & 15) | ((packed & 240) << 4) | ((packed & 3840) << 8) | ((packed & 61_440) << 12)) >>> 0;
