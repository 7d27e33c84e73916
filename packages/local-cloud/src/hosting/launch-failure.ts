/** A fleet did not come up. The message is FailureReason, in the words of SageMaker. */
export class LaunchFailure extends Error {
  override readonly name = 'LaunchFailure';
}

/** FailureReason of an endpoint or deployment that ended with `error`, 1,024 characters at most. */
export function failureReason(error: unknown): string {
  const text = error instanceof LaunchFailure ? error.message : 'We encountered an internal error. Please try again.';
  return text.slice(0, 1_024);
}
