import { binomialChance } from '../src/statistics/binomial-chance.ts';
import type { PairedTable } from '../src/statistics/paired-proportions.ts';

/** How often only one of two models is right. */
export interface Discord {
  readonly onlyCandidate: number;
  readonly onlyBaseline: number;
}

/** @returns a table of so many records; what both get right and wrong does not matter to a difference. */
export const tableOf = (records: number, onlyCandidate: number, onlyBaseline: number): PairedTable => {
  const bothRight = Math.floor(0.8 * (records - onlyCandidate - onlyBaseline));
  return { onlyCandidate, onlyBaseline, bothRight, bothWrong: records - onlyCandidate - onlyBaseline - bothRight };
};

/** Seven standard deviations to either side: what lies beyond has a chance of 1e−11. */
function counts(records: number, share: number): [number, number] {
  const [mean, reach] = [records * share, 7 * Math.sqrt(records * share + 1) + 5];
  return [Math.max(0, Math.floor(mean - reach)), Math.min(records, Math.ceil(mean + reach))];
}

/**
 * The chance that a table is such that it `holds`, summed over all tables instead of drawn: no luck, no limits with room for it.
 * @param holds true from some count of `onlyCandidate` on, for each count of `onlyBaseline`.
 */
export function exactChance(records: number, shares: Discord, holds: (table: PairedTable) => boolean): number {
  const [least, most] = counts(records, shares.onlyBaseline);
  const [from, to] = counts(records, shares.onlyCandidate);
  let sum = 0;
  for (let b = least; b <= most; b += 1) {
    let [no, yes] = [from - 1, Math.min(to, records - b) + 1];
    while (yes - no > 1) {
      const middle = (no + yes) >> 1;
      if (holds(tableOf(records, middle, b))) yes = middle;
      else no = middle;
    }
    const weight = binomialChance(b, records, shares.onlyBaseline);
    for (let c = yes; c <= to; c += 1)
      sum += weight * binomialChance(c, records - b, shares.onlyCandidate / (1 - shares.onlyBaseline));
  }
  return sum;
}

/** @returns the chance that one of so many independent tests, or more, is below the level after Holm, when one is with the chance `p` at the level's share. */
export const anyOf = (tests: number, p: number): number => 1 - (1 - p) ** tests;
