/**
 * Why an action will not go on: sentences that each name the thing, what was found, what is allowed and what to do.
 * Thrown before anything is created; everything that is wrong is told together.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reasons: readonly string[];

  constructor(...reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/** @returns what a thrown thing says, as sentences for people. */
export function reasonsOf(cause: unknown): string[] {
  const listed = (cause as { reasons?: unknown; faults?: unknown }).reasons ?? (cause as { faults?: unknown }).faults;
  if (Array.isArray(listed) && listed.every((it) => typeof it === 'string')) return listed;
  if (!(cause instanceof Error)) return [String(cause)];
  const { code } = cause as { code?: unknown };
  return [...(typeof code === 'string' ? [`${code}: ${cause.message}`] : [cause.message]), ...causes(cause.cause)];
}

const causes = (cause: unknown): string[] => (cause instanceof Error ? [`because: ${cause.message}`] : []);
