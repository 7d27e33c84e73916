import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { collect } from '../../http.ts';
import type { Blob } from '../../store/blobs.ts';
import type { S3Call } from '../call.ts';
import { type Algorithm, type Hasher, hasher } from '../checksum/algorithm.ts';
import { entityTooLarge } from '../refusals.ts';
import { decodeChunks, incomplete } from './aws-chunked.ts';
import { compare, type Expected, expectedOf } from './expected.ts';

/** Bytes that arrived whole and are what the sender said. They are nobody's yet. */
export interface Received {
  readonly blob: Blob;
  readonly algorithm: Algorithm;
  /** Base64. */
  readonly checksum: string;
}

/** Largest body of one PUT. */
const largest = 5 * 2 ** 30;
/** Bodies up to this size are not worth a stream. */
const small = 64 * 1024;

/**
 * Takes the body of an upload in, hashing it on its way to where it stays; memory stays flat however large it is.
 * @param wanted what to compute when the sender announced nothing. @throws ServiceError when it is not what was said; then nothing is left of it.
 */
export async function receive({ request, store }: S3Call, wanted: Algorithm = 'CRC64NVME'): Promise<Received> {
  const expected = expectedOf(request.headers);
  if (expected.size > largest) throw entityTooLarge(expected.size, largest);
  const algorithm = expected.algorithm ?? wanted;
  const trailers = new Map<string, string>();
  const sums = { checksum: hasher(algorithm), ...(expected.sha256 !== undefined && { sha256: createHash('sha256') }) };
  const bytes = measured(plain(request.body, expected, trailers), expected.size, Object.values(sums));
  const blob = await store.blobs.write(
    expected.size <= small ? await collect(bytes, small) : Readable.from(bytes, { objectMode: false }),
  );
  const checksum = sums.checksum.digest().toString('base64');
  try {
    compare(
      expected,
      {
        md5: Buffer.from(blob.md5, 'hex').toString('base64'),
        checksum,
        ...(sums.sha256 && { sha256: sums.sha256.digest('hex') }),
      },
      trailers,
    );
  } catch (cause) {
    store.blobs.remove(blob);
    throw cause;
  }
  return { blob, algorithm, checksum };
}

const plain = (body: Readable, { isChunked }: Expected, trailers: Map<string, string>): AsyncIterable<Buffer> =>
  isChunked ? decodeChunks(body, trailers) : body;

async function* measured(
  body: AsyncIterable<Buffer>,
  size: number,
  hashers: readonly Hasher[],
): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const piece of body) {
    seen += piece.length;
    if (seen > size) throw incomplete();
    for (const one of hashers) one.update(piece);
    yield piece;
  }
  if (seen !== size) throw incomplete();
}
