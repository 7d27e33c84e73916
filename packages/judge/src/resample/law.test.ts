import { binomialChance } from '../statistics/binomial-chance.ts';
import { chi2Above } from '../statistics/distributions.ts';
import { momentsOf } from '../statistics/moments.ts';
import { random } from '../statistics/random.ts';
import { aliased, aliasTable } from './alias.ts';
import { binomialDraw } from './binomial-draw.ts';
import { countsLaw } from './counts-law.ts';

const source = random(12);

/** χ² of what was counted against what was expected, as a p-value; expected counts are 5 at least. */
const agreement = (found: readonly number[], chances: readonly number[]): number => {
  const all = found.reduce((sum, it) => sum + it, 0);
  const chi2 = found.reduce((sum, it, i) => sum + (it - all * (chances[i] ?? 0)) ** 2 / (all * (chances[i] ?? 1)), 0);
  return chi2Above(chi2, found.length - 1);
};

test('an alias table draws its law', () => {
  const chances = [0.5, 0.1, 0.25, 0.05, 0.1];
  const table = aliasTable(chances);
  const counted = new Array<number>(5).fill(0);
  for (let i = 0; i < 20_000; i += 1) {
    const it = aliased(table, source.next());
    counted[it] = (counted[it] ?? 0) + 1;
  }
  expect(agreement(counted, chances)).toBeGreaterThan(1e-4);
});

test('four counts at once are four Poisson counts', () => {
  const law = countsLaw(0.97);
  const found = new Array<number>(7).fill(0);
  const pairs = new Array<number>(9).fill(0);
  const words = new Uint32Array(50_000);
  for (let i = 0; i < words.length; i += 1) {
    const outcome = aliased(law.first, source.next());
    const packed = outcome === 512 ? aliased(law.rest, source.next()) : -1;
    const counts = [0, 1, 2, 3].map((lane) =>
      packed < 0
        ? (((law.symbols[outcome] ?? 0) >>> (2 * lane)) & 3) + Number(outcome >= 256 && law.lanes[outcome] === lane)
        : (packed >>> (4 * lane)) & 15,
    );
    for (const it of counts) found[Math.min(it, 6)] = (found[Math.min(it, 6)] ?? 0) + 1;
    const [a = 0, b = 0] = [counts[1], counts[3]];
    const pair = 3 * Math.min(a, 2) + Math.min(b, 2);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
  }
  const p = (k: number): number => (Math.exp(-0.97) * 0.97 ** k) / ([1, 1, 2, 6, 24, 120][k] ?? 1);
  const upTo5 = [0, 1, 2, 3, 4, 5].map(p);
  const chances = [...upTo5, 1 - upTo5.reduce((sum, it) => sum + it, 0)];
  expect(agreement(found, chances)).toBeGreaterThan(1e-4);
  const three = [p(0), p(1), 1 - p(0) - p(1)];
  expect(
    agreement(
      pairs,
      three.flatMap((a) => three.map((b) => a * b)),
    ),
  ).toBeGreaterThan(1e-4);
});

test('binomial numbers follow their law, narrow or wide', () => {
  const found = new Array<number>(7).fill(0);
  for (let i = 0; i < 20_000; i += 1) {
    const it = binomialDraw(6, 0.3, source);
    found[it] = (found[it] ?? 0) + 1;
  }
  expect(
    agreement(
      found,
      found.map((_, k) => binomialChance(k, 6, 0.3)),
    ),
  ).toBeGreaterThan(1e-4);
  const { mean, variance } = momentsOf(Array.from({ length: 4000 }, () => binomialDraw(1_000_000, 0.2, source)));
  expect(Math.abs(mean - 200_000)).toBeLessThan(4 * Math.sqrt(160_000 / 4000));
  expect(Math.abs(variance / 160_000 - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
});
