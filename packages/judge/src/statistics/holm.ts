/**
 * Holm's step-down adjustment (1979): the chance that any true hypothesis is rejected stays below the level, whatever the
 * dependence among them.
 * @param p raw p-values. @returns adjusted p-values in the same order, to be compared with the level itself.
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((i, j) => (p[i] ?? 1) - (p[j] ?? 1));
  const adjusted = new Array<number>(p.length).fill(1);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (p.length - rank) * (p[index] ?? 1)));
    adjusted[index] = highest;
  });
  return adjusted;
}
