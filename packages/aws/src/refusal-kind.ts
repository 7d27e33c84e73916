import { answerOf } from './s3-fault.ts';

/**
 * Tells the meaning of a SageMaker refusal. Most of them carry the one code `ValidationException`, so the beginning of the text has
 * to decide (texts as gathered from AWS's own SDK, its operator for Kubernetes and Terraform's provider; they are not documented).
 */
export type RefusalKind = 'absent' | 'exists' | 'busy' | 'other';

const texts: ReadonlyArray<readonly [RefusalKind, RegExp]> = [
  ['exists', /Cannot create already existing|already exists/i],
  ['busy', /Cannot update in-progress/i],
  ['absent', /^(Could not find|Requested resource not found|Cannot find)|does not exist/i],
];

/** @param cause what the SDK threw, or a fault of ours around it. */
export function refusalKind(cause: unknown): RefusalKind {
  const refusal = cause instanceof Error && cause.name === 'ServiceFault' ? cause.cause : cause;
  const { code } = answerOf(refusal);
  if (code === 'ResourceInUse') return 'exists';
  if (code === 'ResourceNotFound') return 'absent';
  if (code !== 'ValidationException' || !(refusal instanceof Error)) return 'other';
  return texts.find(([, pattern]) => pattern.test(refusal.message))?.[0] ?? 'other';
}
