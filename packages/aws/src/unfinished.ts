import type { Aws } from './clients.ts';
import type { Location } from './location.ts';
import { S3Refusal } from './s3-refusal.ts';
import { elements, textIn } from './s3-xml.ts';

/** A part of an upload, as S3 lists it. */
export interface Part {
  readonly size: number;
  /** The MD5 of its bytes in quotes, unless S3 encrypts with keys of KMS or of the customer. */
  readonly etag: string;
  /** Base64, where it was sent with one. */
  readonly crc32?: string;
}

/** An upload in parts that was begun and neither ended nor aborted. */
export interface Unfinished {
  readonly id: string;
  readonly parts: ReadonlyMap<number, Part>;
}

/**
 * Finds the latest upload of an object that somebody began: a push that was killed left its parts there.
 * @returns undefined when there is none, or when these credentials may not look (s3:ListBucketMultipartUploads,
 * s3:ListMultipartUploadParts): then the upload begins anew. @throws what the socket throws.
 */
export async function findUnfinished(aws: Aws, at: Location, signal?: AbortSignal): Promise<Unfinished | undefined> {
  try {
    const id = await latest(aws, at, signal);
    return id === undefined ? undefined : { id, parts: await partsOf(aws, at, { id, signal }) };
  } catch (cause) {
    if (cause instanceof S3Refusal) return undefined;
    throw cause;
  }
}

async function latest(aws: Aws, { bucket, key }: Location, signal?: AbortSignal): Promise<string | undefined> {
  const query = { uploads: '', prefix: key };
  const { bytes } = await aws.objects.send({
    operation: 'ListMultipartUploads',
    method: 'GET',
    at: { bucket, key: '' },
    query,
    signal,
  });
  const begun = elements(bytes.toString(), 'Upload').filter((it) => textIn(it, 'Key') === key);
  const newest = begun.sort((a, b) => ((textIn(a, 'Initiated') ?? '') < (textIn(b, 'Initiated') ?? '') ? 1 : -1))[0];
  return newest === undefined ? undefined : textIn(newest, 'UploadId');
}

async function partsOf(
  aws: Aws,
  at: Location,
  { id, signal }: { id: string; signal: AbortSignal | undefined },
): Promise<Map<number, Part>> {
  const parts = new Map<number, Part>();
  for (let marker = '0'; ; ) {
    const query = { uploadId: id, 'part-number-marker': marker };
    const { bytes } = await aws.objects.send({ operation: 'ListParts', method: 'GET', at, query, signal });
    const xml = bytes.toString();
    for (const it of elements(xml, 'Part')) {
      const crc32 = textIn(it, 'ChecksumCRC32');
      const part = { size: Number(textIn(it, 'Size')), etag: textIn(it, 'ETag') ?? '' };
      parts.set(Number(textIn(it, 'PartNumber')), crc32 ? { ...part, crc32 } : part);
    }
    const next = textIn(xml, 'NextPartNumberMarker');
    if (textIn(xml, 'IsTruncated') !== 'true' || !next || next === marker) return parts;
    marker = next;
  }
}
