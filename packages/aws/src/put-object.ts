import type { Aws } from './clients.ts';
import type { Location } from './location.ts';
import { type Expected, getObject } from './objects.ts';
import { answerOf, S3Fault } from './s3-fault.ts';

/** How often a write is sent again that S3 refused because another write was in flight (409 ConditionalRequestConflict). */
const races = 5;

/**
 * Writes an object if the place is as expected. A reply that was lost on the way makes the SDK send the request again, which then
 * finds its own object there: that is told from a lost race by the bytes.
 * @returns `conflict` when something else is there, or what was expected is gone. @throws S3Fault
 */
export async function putObject(
  aws: Aws,
  at: Location,
  { bytes, expected }: { readonly bytes: Uint8Array; readonly expected: Expected },
): Promise<'written' | 'conflict'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(aws, at, { bytes, expected });
    } catch (cause) {
      const { status, code } = answerOf(cause);
      if (status === 412) return (await holds(aws, at, bytes)) ? 'written' : 'conflict';
      if (status === 404 && code !== 'NoSuchBucket') return 'conflict';
      if (status !== 409 || attempt === races) throw new S3Fault(at, 'PutObject', cause);
    }
  }
}

async function send(aws: Aws, at: Location, { bytes, expected }: { bytes: Uint8Array; expected: Expected }) {
  const { sdk, client } = await aws.s3();
  const condition = expected === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: expected.etag };
  await client.send(new sdk.PutObjectCommand({ Bucket: at.bucket, Key: at.key, Body: bytes, ...condition }));
  return 'written' as const;
}

async function holds(aws: Aws, at: Location, bytes: Uint8Array): Promise<boolean> {
  const there = await getObject(aws, at);
  return there !== undefined && Buffer.compare(there.bytes, bytes) === 0;
}
