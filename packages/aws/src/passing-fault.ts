import { answerOf } from './s3-fault.ts';

/** Rates (per account and operation, unpublished), the service's own trouble, and the way there. */
const passing =
  /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|ProvisionedThroughputExceeded|RequestTimeout|TimeoutError|InternalFailure|InternalServerError|InternalError|ServiceUnavailable|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)/;

/**
 * Tells faults that pass by themselves from answers. @param cause what the SDK threw, or a fault of ours around it.
 * @returns how often in a row it is worth asking again: ten times for throttling, 5xx and broken connections; three times for credentials
 * that ran out, which whoever gave them may renew; never for an answer.
 */
export function patienceFor(cause: unknown): number {
  const inner = cause instanceof Error && cause.name.endsWith('Fault') && cause.cause ? cause.cause : cause;
  const { code, status } = answerOf(inner);
  if (code.startsWith('ExpiredToken')) return 3;
  return passing.test(code) || (status !== undefined && status >= 500) ? 10 : 0;
}
