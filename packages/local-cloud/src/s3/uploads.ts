import type { Blob } from '../store/blobs.ts';
import type { Details } from '../store/objects.ts';
import type { Table } from '../world.ts';
import type { S3Call } from './call.ts';
import type { Algorithm } from './checksum/algorithm.ts';
import { invalidArgument, noSuchUpload } from './refusals.ts';

export interface Part {
  readonly number: number;
  readonly blob: Blob;
  readonly etag: string;
  readonly algorithm: Algorithm;
  /** Base64. */
  readonly checksum: string;
  readonly modified: Date;
}

/** An upload in parts that has begun and is neither complete nor aborted. */
export interface MultipartUpload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly begun: Date;
  readonly details: Details;
  /** Of the object. */
  readonly algorithm: Algorithm;
  /** Whether the uploader asked for it: then each part must have it, and else a part may have any. */
  readonly isAsked: boolean;
  readonly checksumType: 'FULL_OBJECT' | 'COMPOSITE';
  /** By part number. A part that is sent again replaces the one before. */
  readonly parts: Readonly<Record<string, Part>>;
}

export const uploads = ({ world }: Pick<S3Call, 'world'>): Table<MultipartUpload> => world.table('s3-uploads');

/** The upload that the call is about. @throws ServiceError NoSuchUpload. */
export function uploadOf(call: S3Call): MultipartUpload {
  const id = call.request.query.get('uploadId') ?? '';
  const upload = uploads(call).get(id);
  if (upload === undefined || upload.bucket !== call.bucket || upload.key !== call.key) throw noSuchUpload(id);
  return upload;
}

/** @throws ServiceError when it is not a number from 1 to 10,000. */
export function partNumberOf({ request: { query } }: S3Call): number {
  const text = query.get('partNumber') ?? '';
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= 10_000) return number;
  throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive', 'partNumber', text);
}

/** Keeps a part, in the same tick in which its upload is seen to go on still. */
export function keepPart(call: S3Call, part: Omit<Part, 'etag' | 'modified'>): Part {
  const upload = uploadOf(call);
  const kept: Part = { ...part, etag: `"${part.blob.md5}"`, modified: call.world.clock.now() };
  const replaced = upload.parts[part.number];
  uploads(call).put(upload.id, { ...upload, parts: { ...upload.parts, [part.number]: kept } });
  if (replaced) call.store.blobs.remove(replaced.blob);
  return kept;
}

/** Forgets the upload and the bytes of its parts. */
export function endUpload(call: S3Call, upload: MultipartUpload): void {
  uploads(call).delete(upload.id);
  for (const { blob } of Object.values(upload.parts)) call.store.blobs.remove(blob);
}
