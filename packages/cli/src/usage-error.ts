/** The words of the call are off: says what is allowed. The command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
