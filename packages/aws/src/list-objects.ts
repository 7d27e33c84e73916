import type { Aws } from './clients.ts';
import type { Location } from './location.ts';
import { S3Fault } from './s3-fault.ts';
import { elements, textIn } from './s3-xml.ts';

export interface Listed {
  /** The whole key. */
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  /** When it was written, as S3 says it: `2026-11-21T17:00:00.000Z`. */
  readonly modified: string;
}

export interface ListPage {
  readonly objects: Listed[];
  /** The token of the next page, if there is one. */
  readonly next: string | undefined;
}

interface Turn {
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Every object whose key begins with `prefix.key`, a thousand at a request, in the order of the keys. @throws S3Fault */
export async function* listObjects(aws: Aws, prefix: Location, signal?: AbortSignal): AsyncGenerator<Listed> {
  for (let token: string | undefined; ; ) {
    const page = await listPage(aws, prefix, { token, signal });
    yield* page.objects;
    if (page.next === undefined) return;
    token = page.next;
  }
}

/** One page of a listing: up to a thousand objects. @throws S3Fault */
export async function listPage(aws: Aws, { bucket, key }: Location, { token, signal }: Turn = {}): Promise<ListPage> {
  // URL-encoded, because XML cannot carry every character that a key may have.
  const query = {
    'list-type': '2',
    'encoding-type': 'url',
    prefix: key,
    ...(token ? { 'continuation-token': token } : {}),
  };
  try {
    const { bytes } = await aws.objects.send({
      operation: 'ListObjectsV2',
      method: 'GET',
      at: { bucket, key: '' },
      query,
      signal,
    });
    return readPage(bytes.toString());
  } catch (cause) {
    throw new S3Fault({ bucket, key }, 'ListObjectsV2', cause);
  }
}

/** @throws Error when the answer is no listing, or says that it goes on without saying where: a page that is skipped is never a pass. */
function readPage(xml: string): ListPage {
  if (!xml.includes('<ListBucketResult')) throw new Error('the answer is not a listing of S3');
  const isEncoded = textIn(xml, 'EncodingType') === 'url';
  const objects = elements(xml, 'Contents').map((it) => {
    const key = textIn(it, 'Key') ?? '';
    return {
      key: isEncoded && /[%+]/.test(key) ? decodeURIComponent(key.replaceAll('+', ' ')) : key,
      size: Number(textIn(it, 'Size')),
      etag: textIn(it, 'ETag') ?? '',
      modified: textIn(it, 'LastModified') ?? '',
    };
  });
  const next = textIn(xml, 'IsTruncated') === 'true' ? textIn(xml, 'NextContinuationToken') : undefined;
  if (next === undefined && textIn(xml, 'IsTruncated') === 'true')
    throw new Error('the listing goes on, but does not say where');
  return { objects, next };
}
