import { total } from '../metric/form.ts';
import type { Random } from '../statistics/random.ts';
import { aliased } from './alias.ts';
import { countsLaw } from './counts-law.ts';
import { openLoops } from './kernel.ts';
import { fixed, furnish } from './memory.ts';
import { rateFor } from './rate.ts';

/** Draws how often each record counts, in a resample of as many as there are. The array is the same one each time. */
export type WeightsDrawer = (source: Random) => Uint8Array;

/** Poisson counts, four at a time, topped up to the number of records (see rate.ts). */
export function weightsDrawer(records: number, kind: 'fast' | 'plain' = 'fast'): WeightsDrawer {
  const groups = Math.ceil(records / 4);
  const [symbols, list, special] = [fixed.tables, even(fixed.tables + groups), even(fixed.tables + 5 * groups)];
  const { loops, buffer } = openLoops(special + 4 * groups, kind);
  const law = countsLaw(rateFor(records));
  const words = new Uint32Array(groups);
  const weights = new Uint8Array(words.buffer, 0, records);
  const all = new Uint8Array(words.buffer);
  const [bytes, entries, wide] = [new Uint8Array(buffer), new Uint32Array(buffer), spread()];
  const count = (source: Random): void => {
    furnish(buffer, law, source);
    loops.draw(groups, symbols, list, special);
    // Safe, all reads here: addresses of the memory that was just written.
    for (let i = 0; i < groups; i += 1) words[i] = wide[bytes[symbols + i] as number] as number;
    for (let i = 0; i < (entries[fixed.spilled / 4] as number); i += 1) {
      const record = entries[list / 4 + i] as number;
      all[record] = (all[record] as number) + 1;
    }
    for (let i = 0; i < (entries[fixed.special / 4] as number); i += 1)
      words[entries[special / 4 + i] as number] = widened(aliased(law.rest, source.next()));
  };
  return (source) => {
    do count(source);
    while (total(weights) > records);
    for (let missing = records - total(weights); missing > 0; missing -= 1) {
      const pick = source.below(records);
      weights[pick] = (weights[pick] as number) + 1;
    }
    return weights;
  };
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
