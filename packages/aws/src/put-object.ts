import { createHash } from 'node:crypto';
import type { Aws } from './clients.ts';
import type { Location } from './location.ts';
import { type Expected, getObject } from './objects.ts';
import { settleRace } from './race.ts';
import { answerOf, S3Fault } from './s3-fault.ts';

interface Write {
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

/**
 * Writes an object if the place is as expected. A reply that was lost on the way makes the request go out again, which then
 * finds its own object there: that is told from a lost race by the bytes.
 * @returns `conflict` when something else is there, or what was expected is gone. @throws S3Fault
 */
export async function putObject(aws: Aws, at: Location, write: Write): Promise<'written' | 'conflict'> {
  try {
    await settleRace(() => send(aws, at, write));
    return 'written';
  } catch (cause) {
    const { status, code } = answerOf(cause);
    if (status === 412) return (await holds(aws, at, write.bytes)) ? 'written' : 'conflict';
    if (status === 404 && code !== 'NoSuchBucket') return 'conflict';
    throw new S3Fault(at, 'PutObject', cause);
  }
}

async function send(aws: Aws, at: Location, { bytes, expected }: Write): Promise<void> {
  const payload = createHash('sha256').update(bytes).digest('hex');
  await aws.objects.send({
    operation: 'PutObject',
    method: 'PUT',
    at,
    body: bytes,
    payload,
    headers: condition(expected),
  });
}

/** @returns the headers of a conditional write. */
export const condition = (expected: Expected): Record<string, string> =>
  expected === 'absent' ? { 'if-none-match': '*' } : { 'if-match': expected.etag };

async function holds(aws: Aws, at: Location, bytes: Uint8Array): Promise<boolean> {
  const there = await getObject(aws, at);
  return there !== undefined && Buffer.compare(there.bytes, bytes) === 0;
}
