import { total } from '../metric/form.ts';
import type { Random } from '../statistics/random.ts';
import { aliased } from './alias.ts';
import type { CountsLaw } from './counts-law.ts';

/** Per outcome of eight bits, its four counts as the bytes of one word. */
export const spread = (): Uint32Array =>
  Uint32Array.from(
    { length: 256 },
    (_, it) => ((it & 3) | ((it & 12) << 6) | ((it & 48) << 12) | ((it & 192) << 18)) >>> 0,
  );

export interface Drawing {
  readonly law: CountsLaw;
  readonly spread: Uint32Array;
  readonly records: number;
}

/**
 * How often each record is drawn, in one resample of as many as there are: Poisson counts, four at a time, topped up (see rate.ts).
 * @param words filled; its bytes are the weights; up to three beyond the last record mean nothing.
 */
export function drawWeights(words: Uint32Array, { law, spread: bytesOf, records }: Drawing, source: Random): void {
  const weights = new Uint8Array(words.buffer, words.byteOffset, records);
  for (;;) {
    for (let i = 0; i < words.length; i += 1) {
      const outcome = aliased(law.first, source.next());
      // Safe, all of these: outcomes are indices of the law's tables.
      if (outcome < 256) words[i] = bytesOf[outcome] as number;
      else if (outcome < 512)
        words[i] = (bytesOf[law.symbols[outcome] as number] as number) + 2 ** (8 * (law.lanes[outcome] as number));
      else words[i] = widened(aliased(law.rest, source.next()));
    }
    const drawn = total(weights);
    if (drawn > records) continue;
    for (let missing = records - drawn; missing > 0; missing -= 1) {
      const pick = source.below(records);
      weights[pick] = (weights[pick] as number) + 1;
    }
    return;
  }
}

const widened = (packed: number): number =>
  ((packed & 15) | ((packed & 240) << 4) | ((packed & 3840) << 8) | ((packed & 61_440) << 12)) >>> 0;
