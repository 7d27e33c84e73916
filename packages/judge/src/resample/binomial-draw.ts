import { binomialChance } from '../statistics/binomial-chance.ts';
import type { Random } from '../statistics/random.ts';

/**
 * One binomial number: the chances are added up outwards from the likeliest count until they reach a random share. As many steps as
 * the law is wide, and no tables.
 * @param chance from 0 to 1.
 */
export function binomialDraw(of: number, chance: number, source: Random): number {
  if (of <= 0 || chance <= 0) return 0;
  if (chance >= 1) return of;
  const mode = Math.min(of, Math.floor((of + 1) * chance));
  const odds = chance / (1 - chance);
  const peak = binomialChance(mode, of, chance);
  // 53 bits: a count has to be told from its neighbours.
  let left = ((source.next() >>> 5) * 67_108_864 + (source.next() >>> 6)) / 9_007_199_254_740_992 - peak;
  if (left < 0) return mode;
  let [up, down, above, below] = [mode, mode, peak, peak];
  while (up < of || down > 0) {
    if (up < of) {
      above *= ((of - up) / (up + 1)) * odds;
      up += 1;
      left -= above;
      if (left < 0) return up;
    }
    if (down > 0) {
      below *= down / ((of - down + 1) * odds);
      down -= 1;
      left -= below;
      if (left < 0) return down;
    }
    if (above + below < 1e-300) break;
  }
  return mode;
}
