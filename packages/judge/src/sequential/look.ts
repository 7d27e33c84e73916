/** What one arm did in one interval. */
export interface Arm {
  readonly events: number;
  readonly requests: number;
}

/** One closed interval of two arms that ran side by side. */
export interface Look {
  readonly candidate: Arm;
  readonly baseline: Arm;
}

/** @returns ln of the mean of what the logarithms stand for, the largest taken out first. */
export function logMeanExp(logs: readonly number[]): number {
  const most = Math.max(...logs);
  if (!Number.isFinite(most)) return most;
  return most + Math.log(logs.reduce((sum, it) => sum + Math.exp(it - most), 0) / logs.length);
}

/** @returns the p-value that may be read after every look: one over the largest e-value so far (Ville, 1939). */
export const anytimeP = (logs: readonly number[]): number => Math.min(1, Math.exp(-Math.max(...logs)));
