/** How a refused or broken call looks to Octokit. A cut connection becomes status 500. */
interface Failure {
  readonly status?: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

// Octokit throws its own error class, whose members may be missing when something else was thrown.
const failureOf = (cause: unknown): Failure => (cause ?? {}) as Failure;

/** @returns true when GitHub asked to come back later; the call was not done. A limit is told with 429, or with 403 and one of two headers. */
export function isLimited(cause: unknown): boolean {
  const { status, response } = failureOf(cause);
  const { 'retry-after': after, 'x-ratelimit-remaining': remaining } = response?.headers ?? {};
  return status === 429 || (status === 403 && (after !== undefined || String(remaining) === '0'));
}

/** @returns true when the service or the way to it broke: nobody knows whether the call was done. */
export function isBroken(cause: unknown): boolean {
  const { status } = failureOf(cause);
  return status !== undefined && status >= 500;
}

/** @returns how many milliseconds GitHub asked to wait, or undefined. */
export function askedToWait(cause: unknown): number | undefined {
  const after = Number(failureOf(cause).response?.headers?.['retry-after'] ?? Number.NaN);
  return Number.isFinite(after) && after >= 0 ? after * 1000 : undefined;
}
