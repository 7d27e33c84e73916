/** How many requests are under way at once. */
export const lanes = 16;

/** Runs the work for each number below `count`, `lanes` at a time. @returns how many a second. */
export async function rate(count: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await work(next);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return count / ((performance.now() - started) / 1000);
}
