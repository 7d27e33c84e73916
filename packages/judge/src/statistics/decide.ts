/** What an interval of "candidate minus what it must reach" says, larger being better. */
export type Decision = 'pass' | 'fail' | 'inconclusive';

/** @returns pass when all of the interval lies above −margin, fail when all of it lies below, else that it does not decide. */
export function decide({ low, high }: { low: number; high: number }, margin: number): Decision {
  if (low > -margin) return 'pass';
  return high < -margin ? 'fail' : 'inconclusive';
}

/** @returns how many records would bring the lower bound up to −margin if the estimate stays; undefined when none would. */
export function recordsToPass(
  { estimate, low, records }: { estimate: number; low: number; records: number },
  margin: number,
): number | undefined {
  if (!(estimate > -margin)) return undefined;
  const exact = records * ((estimate - low) / (estimate + margin)) ** 2;
  return roundedUp(Math.max(exact, records + 1));
}

/** Two digits: more would claim a precision that the estimate does not have. */
function roundedUp(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}
