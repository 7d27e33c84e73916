/** @returns indices that Wang and Ramdas' e-BH (2022) rejects: the k largest, where the kth is at least m ÷ (alpha k). */
export function rejectedByE(e: readonly number[], alpha: number): number[] {
  const order = e.map((_, i) => i).sort((i, j) => (e[j] ?? 0) - (e[i] ?? 0));
  let kept = 0;
  order.forEach((index, i) => {
    if ((e[index] ?? 0) >= e.length / (alpha * (i + 1))) kept = i + 1;
  });
  return order.slice(0, kept).sort((i, j) => i - j);
}

/** @returns the mean: an e-value under any dependence. */
export const averageE = (e: readonly number[]): number => e.reduce((sum, it) => sum + it, 0) / e.length;

/** @returns the product: an e-value of independent or successive ones only. */
export const productE = (e: readonly number[]): number => e.reduce((product, it) => product * it, 1);

/** @returns the p-value that an e-value stands for, by Markov's inequality. */
export const pOfE = (e: number): number => Math.min(1, 1 / e);
