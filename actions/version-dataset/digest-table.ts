import { Refusal } from '@modelway/action';
import { sha256 } from '@modelway/lineage';
import type { ObjectDigests, SourceObject } from './digested-object.ts';

/** Objects whose digests S3 does not know, as a text of one line each. */
export interface Listing {
  readonly text: string;
  /** Of the text: the same objects are the same listing, and are read once. */
  readonly sha256: string;
  readonly objects: readonly SourceObject[];
}

export type DigestedObject = Pick<SourceObject, 'path' | 'etag' | 'size'> & ObjectDigests;

/** What lies in the store for a listing: what is to be read, and what reading it has found. */
export const listingKey = (listing: Pick<Listing, 'sha256'>): string => `digests/${listing.sha256}/objects.jsonl`;
export const tableFolder = (listing: Pick<Listing, 'sha256'>): string => `digests/${listing.sha256}/table/`;
export const tableName = 'digests.jsonl';

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** @param objects in any order. */
export function listingOf(objects: readonly SourceObject[]): Listing {
  const sorted = [...objects].sort((a, b) => (a.path < b.path ? -1 : 1));
  const text = lines(
    sorted.map(({ path, bucket, key, versionId, size, etag }) => ({ path, bucket, key, versionId, size, etag })),
  );
  return { text, sha256: sha256(text), objects: sorted };
}

/** The text of a listing back as its objects: it was written by `listingOf`, and travels under its digest. */
export const objectsIn = (text: string): SourceObject[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as SourceObject])); // Safe: see above.

export const writeTable = (rows: readonly DigestedObject[]): string =>
  lines(rows.map(({ path, size, etag, md5, sha256: sum }) => ({ path, size, etag, md5, sha256: sum })));

/**
 * Reads what a job found, and holds it to what it was asked: each object by path, size and etag, and nothing else.
 * @param where the table lies, for messages. @throws Refusal with every object that is missing, another one, or has no digests.
 */
export function readTable(text: string, { objects }: Listing, where: string): Map<string, ObjectDigests> {
  const rows = new Map(text.split('\n').flatMap((line) => rowIn(line) ?? []));
  const wrong = objects.filter(({ path, size, etag }) => {
    const row = rows.get(path);
    return row === undefined || row.size !== size || row.etag !== etag;
  });
  if (wrong.length > 0 || rows.size !== objects.length)
    throw new Refusal(
      `${where}: does not hold the digests of what was listed (${wrong[0]?.path ?? `${rows.size} rows for ${objects.length} objects`}); delete it, then run again`,
    );
  return rows;
}

function rowIn(line: string): [readonly [string, DigestedObject]] | undefined {
  try {
    const row: Partial<DigestedObject> | null = JSON.parse(line);
    const { path, size, etag, md5, sha256: sum } = row ?? {};
    const whole = typeof path === 'string' && typeof size === 'number' && typeof etag === 'string';
    if (!whole || !/^[0-9a-f]{32}$/.test(`${md5}`) || !/^[0-9a-f]{64}$/.test(`${sum}`)) return undefined;
    return [[path, { path, size, etag, md5: `${md5}`, sha256: `${sum}` }]];
  } catch {
    return undefined;
  }
}
