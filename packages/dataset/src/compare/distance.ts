import { alignHistograms, type ColumnProfile } from '@modelway/lineage';

/** Groups that numbers are compared in: of so many that each holds enough values of a small table too. */
const groups = 20;

/**
 * How far the values of a column moved: the Jensen–Shannon distance (the root of the divergence, logarithms to base 2; J. Lin, 1991)
 * between the shares of categories, or of numbers in groups of equal size. 0: the same, 1: nothing in common.
 * @returns undefined where a column has neither categories nor numbers on both sides.
 */
export function distanceOf(before: ColumnProfile, after: ColumnProfile): number | undefined {
  if (before.values === 0 || after.values === 0) return undefined;
  if (before.categories && after.categories) return ofCategories(before.categories, after.categories);
  if (before.numbers && after.numbers)
    return jensenShannon(...grouped(alignHistograms(before.numbers.histogram, after.numbers.histogram).counts));
  return undefined;
}

type Categories = NonNullable<ColumnProfile['categories']>;

function ofCategories(before: Categories, after: Categories): number {
  const values = [...new Set([...before.listed, ...after.listed].map(({ value }) => value))];
  const counts = ({ listed, other }: Categories): number[] => {
    const byValue = new Map(listed.map(({ value, count }) => [value, count]));
    return [...values.map((value) => byValue.get(value) ?? 0), other];
  };
  return jensenShannon(counts(before), counts(after));
}

/** Joins neighbouring buckets until each group holds its part of all values of both sides. */
function grouped([left = [], right = []]: readonly (readonly number[])[]): [number[], number[]] {
  const [all, other] = [sum(left), sum(right)];
  const joined: [number[], number[]] = [[], []];
  let [a, b, weight] = [0, 0, 0];
  for (const [i, count] of left.entries()) {
    a += count;
    b += right[i] ?? 0;
    weight += count / all + (right[i] ?? 0) / other;
    if (weight < 2 / groups && i < left.length - 1) continue;
    joined[0].push(a);
    joined[1].push(b);
    [a, b, weight] = [0, 0, 0];
  }
  return joined;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, it) => total + it, 0);

function jensenShannon(left: readonly number[], right: readonly number[]): number {
  const [all, other] = [sum(left), sum(right)];
  const divergence = left.reduce((total, count, i) => {
    const [p, q] = [count / all, (right[i] ?? 0) / other];
    return total + (term(p, (p + q) / 2) + term(q, (p + q) / 2)) / 2;
  }, 0);
  return Math.sqrt(Math.max(0, divergence));
}

const term = (share: number, mean: number): number => (share === 0 ? 0 : share * Math.log2(share / mean));
