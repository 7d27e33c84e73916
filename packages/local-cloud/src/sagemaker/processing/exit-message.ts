import { open } from 'node:fs/promises';
import { JobFailure } from '../../run/failure.ts';
import type { Tree } from '../../run/tree.ts';

/** The first kilobyte counts. */
const longest = 1024;

/** What the program left in `/opt/ml/output/message`, whatever became of it. @throws JobFailure ClientError when that is not UTF-8 */
export async function exitMessage(tree: Tree): Promise<{ exitMessage?: string }> {
  const file = await open(tree.at('output/message')).catch(() => undefined);
  if (!file) return {};
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longest), 0, longest, 0);
    // `stream` forgives a character that the limit cut in two, and nothing else.
    return {
      exitMessage: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true }),
    };
  } catch {
    throw new JobFailure('ClientError', 'The message in /opt/ml/output/message is not valid UTF-8.');
  } finally {
    await file.close();
  }
}
