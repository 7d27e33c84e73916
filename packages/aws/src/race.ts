import { answerOf } from './s3-fault.ts';

/** How often a write is sent again while another write to the same key is in flight. */
const races = 5;

/**
 * Sends a conditional write again when S3 answers 409 ConditionalRequestConflict: another write to the same key was in flight, and
 * nothing was decided (S3 user guide, "conditional writes"). Each further try costs one request; no pause is needed, because the
 * other write ends by itself.
 */
export async function settleRace<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (cause) {
      if (answerOf(cause).status !== 409 || attempt === races) throw cause;
    }
  }
}
