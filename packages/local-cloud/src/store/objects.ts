import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock, Objects, StoredObject } from '../world.ts';
import { type Blob, type Blobs, blobBytes, createBlobs, readBlob } from './blobs.ts';
import { type Change, Journal, ObjectIndex } from './object-index.ts';

/** What S3 keeps of an object beside its bytes. */
export interface ObjectRecord extends StoredObject {
  readonly blob: Blob;
  /** `cache-control`, `content-encoding`, … as they came. */
  readonly headers: Readonly<Record<string, string>>;
  /** Base64, by algorithm in capitals (`CRC32`, `SHA256`). */
  readonly checksums: Readonly<Record<string, string>>;
  readonly checksumType: 'FULL_OBJECT' | 'COMPOSITE';
  readonly tags: Readonly<Record<string, string>>;
  /** Sizes of the parts of a multipart upload. */
  readonly parts?: readonly number[];
}

export interface BucketRecord {
  readonly name: string;
  readonly created: Date;
  readonly index: ObjectIndex<ObjectRecord>;
}

export type Details = Partial<
  Pick<ObjectRecord, 'metadata' | 'contentType' | 'headers' | 'checksums' | 'checksumType' | 'tags' | 'parts' | 'etag'>
>;

/** The store behind S3: `Objects` for other services, and more for S3 itself. */
export class ObjectStore implements Objects {
  readonly blobs: Blobs;
  private readonly clock: Clock;
  private readonly journal: Journal;
  private readonly buckets = new Map<string, BucketRecord>();

  /** @param folder where bytes and the journal lie. @param keep whether they are to survive a restart. */
  constructor({ clock, folder, keep }: { clock: Clock; folder: string; keep: 'memory' | 'files' }) {
    this.clock = clock;
    this.blobs = createBlobs(join(folder, 'blobs'), keep);
    this.journal = new Journal(keep === 'files' ? join(folder, 'objects.jsonl') : undefined);
    this.restore();
  }

  createBucket(name: string): void {
    if (this.buckets.has(name)) return;
    const created = this.clock.now();
    this.buckets.set(name, { name, created, index: new ObjectIndex() });
    this.journal.append({ bucket: name, created });
  }

  deleteBucket(name: string): void {
    if (this.buckets.delete(name)) this.journal.append({ bucket: name, record: null });
  }

  bucket(name: string): BucketRecord | undefined {
    return this.buckets.get(name);
  }

  allBuckets(): BucketRecord[] {
    return [...this.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  bucketExists(name: string): boolean {
    return this.buckets.has(name);
  }

  head(bucket: string, key: string): ObjectRecord | undefined {
    return this.buckets.get(bucket)?.index.get(key);
  }

  read(bucket: string, key: string): Readable | undefined {
    const found = this.head(bucket, key);
    return found && readBlob(found.blob);
  }

  async bytes(bucket: string, key: string): Promise<Buffer | undefined> {
    const found = this.head(bucket, key);
    return found && blobBytes(found.blob);
  }

  async write(
    bucket: string,
    key: string,
    body: Buffer | Readable,
    metadata: Record<string, string> = {},
  ): Promise<StoredObject> {
    return this.commit(bucket, key, await this.blobs.write(body), { metadata });
  }

  /** Makes bytes that were written an object. Conditions are checked by the caller in the same tick, so nothing comes between. */
  commit(bucket: string, key: string, blob: Blob, details: Details): ObjectRecord {
    const index = this.buckets.get(bucket)?.index;
    if (index === undefined) throw new Error(`there is no bucket ${bucket}`);
    const replaced = index.get(key);
    const fresh = {
      etag: `"${blob.md5}"`,
      metadata: {},
      headers: {},
      checksums: {},
      checksumType: 'FULL_OBJECT' as const,
      tags: {},
    };
    const record: ObjectRecord = { ...fresh, ...details, key, size: blob.size, lastModified: this.clock.now(), blob };
    index.put(key, record);
    this.journal.append({ bucket, key, record });
    // A reader may still be streaming the old file: on POSIX it keeps its bytes until it is closed.
    if (replaced && replaced.blob !== blob) this.blobs.remove(replaced.blob);
    return record;
  }

  remove(bucket: string, key: string): void {
    const found = this.head(bucket, key);
    if (found === undefined) return;
    this.buckets.get(bucket)?.index.delete(key);
    this.blobs.remove(found.blob);
    this.journal.append({ bucket, key });
  }

  list(bucket: string, prefix: string): StoredObject[] {
    const index = this.buckets.get(bucket)?.index;
    return index === undefined ? [] : [...index.keys(prefix)].flatMap((key) => index.get(key) ?? []);
  }

  /** Files that objects lie in. */
  files(): Set<string> {
    const records = [...this.buckets.values()].flatMap(({ index }) => [...index.keys('')].map((key) => index.get(key)));
    return new Set(records.flatMap((record) => record?.blob.file ?? []));
  }

  private restore(): void {
    for (const change of this.journal.read()) this.replay(change);
    const rows = [...this.buckets].flatMap(([bucket, { created, index }]) => [
      { bucket, created },
      ...[...index.keys('')].map((key) => ({ bucket, key, record: index.get(key) })),
    ]);
    this.journal.rewrite(rows);
  }

  private replay({ bucket, created, key, record }: Change): void {
    if (key === undefined && record === null) this.buckets.delete(bucket);
    else if (key === undefined)
      this.buckets.set(bucket, {
        name: bucket,
        created: new Date(created ?? this.clock.now()),
        index: new ObjectIndex(),
      });
    else if (record === undefined) this.buckets.get(bucket)?.index.delete(key);
    else this.buckets.get(bucket)?.index.put(key, revived(record));
  }
}

/** The journal is ours alone; JSON only took the date's type. */
function revived(record: unknown): ObjectRecord {
  const { lastModified, ...rest } = record as ObjectRecord & { lastModified: string | Date };
  return { ...rest, lastModified: new Date(lastModified) };
}
