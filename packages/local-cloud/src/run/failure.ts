export type FailureKind = 'AlgorithmError' | 'ClientError' | 'CapacityError' | 'InternalServerError';

/** Why a job failed, in the class that its FailureReason begins with: whose fault it was decides who repeats it (sheet §1.6). */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** FailureReason holds 1,024 characters. */
const longest = 1024;

/** AWS's text for a fault of its own. It says nothing of what happened; the local cloud's log does. */
export const internal = new JobFailure('InternalServerError', 'We encountered an internal error. Please try again.');

/** FailureReason of a job that ended with `error`. */
export function failureReason(error: unknown): string {
  const { kind, message } = error instanceof JobFailure ? error : internal;
  return `${kind}: ${message}`.slice(0, longest);
}

/** The program ended badly. `text` is what it left in `/opt/ml/output/failure`; it is cut so that the exit code stays readable. */
export function algorithmError(exitCode: number, text: string): JobFailure {
  const tail = `, exit code: ${exitCode}`;
  if (text === '') return new JobFailure('AlgorithmError', `Exit Code: ${exitCode}`);
  return new JobFailure('AlgorithmError', text.slice(0, longest - 'AlgorithmError: '.length - tail.length) + tail);
}

/** There is no such program on this machine. */
export function notOnPath(command: string): JobFailure {
  return new JobFailure(
    'ClientError',
    `${command} was not found on the PATH of the local cloud. Install it, or start the local cloud where it is found.`,
  );
}
