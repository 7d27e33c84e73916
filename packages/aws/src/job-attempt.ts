/**
 * Names of jobs are single-use, so a plan whose job failed is tried again under the next name: `name`, `name-2`, `name-3` …
 * @returns the name of an attempt, from 1 on.
 */
export function attemptName(name: string, attempt: number): string {
  if (attempt === 1) return name;
  const suffix = `-${attempt}`;
  // 63 is SageMaker's limit; the digest at the end of the name stays whole, its line gives way.
  const digest = /-[0-9a-f]{12}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, 63 - suffix.length - digest.length).slice(0, name.length - digest.length)}${digest}${suffix}`;
}

/** More attempts than this under one plan are not bad luck. */
export const mostAttempts = 20;
