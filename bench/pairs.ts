/** What is measured: it does the work once and gives its own measure, or undefined to have its wall time taken, in milliseconds. */
export type Work = () => Promise<number | undefined> | number | undefined;

export interface Pair {
  readonly ours: Work;
  readonly peer?: Work;
  readonly runs: number;
  /** Rounds before those that count: caches warm, code compiled. 1 unless told. */
  readonly warmUp?: number;
}

/**
 * Runs both in turn, so that whatever else happens on the machine meets both, and each goes first every other time.
 * @returns the medians.
 */
export async function pairs({ ours, peer, runs, warmUp = 1 }: Pair): Promise<{ ours: number; peer: number | null }> {
  const found: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = -warmUp; round < runs; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const who of order) {
      const work = who === 'ours' ? ours : peer;
      if (work === undefined) continue;
      const taken = await time(work);
      if (round >= 0) found[who].push(taken);
    }
  }
  return { ours: median(found.ours), peer: peer === undefined ? null : median(found.peer) };
}

async function time(work: Work): Promise<number> {
  const started = performance.now();
  const own = await work();
  return own ?? performance.now() - started;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}
