/** For faults that begin late: e-values of single steps, put together so that an early calm does not count against them. */

/** @returns the CUSUM after each step; it reaches 1/α after 1/α steps or more on average when nothing is wrong (Shin, Ramdas, Rinaldo, 2023). */
export const cusum = (steps: readonly number[]): number[] => running(steps, (last, step) => Math.max(last, 1) * step);

/** @returns Shiryaev and Roberts' sum over all starts. */
export const shiryaevRoberts = (steps: readonly number[]): number[] =>
  running(steps, (last, step) => (last + 1) * step);

/** @param starts per planned start its steps, 1 before it begins. @param weights of the starts, 1 together. @returns the mixture after each step: an e-process. */
export function restarts(starts: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const products = starts.map((steps) => running(steps, (last, step) => last * step, 1));
  return (products[0] ?? []).map((_, t) => products.reduce((sum, it, i) => sum + (weights[i] ?? 0) * (it[t] ?? 1), 0));
}

function running(steps: readonly number[], next: (last: number, step: number) => number, first = 0): number[] {
  let last = first;
  return steps.map((step) => {
    last = next(last, step);
    return last;
  });
}
