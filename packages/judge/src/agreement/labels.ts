/** @returns how many of two lists of labels differ, and Cohen's κ (1960): agreement beyond what their frequencies alone would give. */
export function labelAgreement(
  one: readonly string[],
  two: readonly string[],
): { disagreements: number; kappa: number } {
  const n = one.length;
  const disagreements = one.filter((it, i) => it !== two[i]).length;
  const share = (of: readonly string[], label: string): number => of.filter((it) => it === label).length / n;
  const chance = [...new Set(one)].reduce((sum, label) => sum + share(one, label) * share(two, label), 0);
  return { disagreements, kappa: chance === 1 ? 1 : (1 - disagreements / n - chance) / (1 - chance) };
}

/** @returns the largest rate of disagreement under which none among n is no surprise: about 3 ÷ n at 5 %. */
export const noneSeen = (n: number, alpha: number): number => 1 - alpha ** (1 / n);
