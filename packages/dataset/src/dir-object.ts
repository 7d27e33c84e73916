import { createHash } from 'node:crypto';
import { byCodePoint } from './code-points.ts';
import { DatasetFault } from './fault.ts';
import { asciiString } from './json-string.ts';
import { bytesOfPieces, longList } from './long-list.ts';
import { isObjectId, type ObjectId } from './object-id.ts';

/** One file of a dataset as DVC knows it: where, below the dataset's folder (segments joined by `/`), and which content. */
export interface DirEntry {
  readonly path: string;
  readonly md5: string;
}

/** A directory as an object of the remote. */
export interface DirObject {
  /** `<md5 of the bytes>.dir` */
  readonly id: ObjectId;
  /** In bytes. */
  readonly size: number;
  /** Made when they are asked for. */
  readonly bytes: Buffer;
}

/**
 * Writes DVC's directory object, byte for byte (dvc-data 3.18 `hashfile/tree.py`: Python's `json.dumps` with its default
 * separators and ASCII escapes, entries by code point of the path, no newline at the end).
 * @param entries in any order.
 */
export function dirObject(entries: readonly DirEntry[]): DirObject {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
  const text = () => longList(sorted, ({ path, md5 }) => `{"md5": "${md5}", "relpath": ${asciiString(path)}}`, ', ');
  const digest = createHash('md5');
  let size = 0;
  for (const piece of text()) {
    digest.update(piece);
    size += piece.length; // It is ASCII.
  }
  const id = `${digest.digest('hex')}.dir`;
  return {
    id,
    size,
    get bytes() {
      return bytesOfPieces(text);
    },
  };
}

/**
 * @returns the digest by which `dvc import-url` knows a folder of S3: of its list with etags in the place of digests (dvc-data
 * `hashfile/tree.py`, for a source whose objects are known by etag).
 */
export function etagDigest(entries: ReadonlyArray<{ readonly path: string; readonly etag: string }>): ObjectId {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
  const items = sorted.map(({ path, etag }) => `{"etag": ${asciiString(etag)}, "relpath": ${asciiString(path)}}`);
  return `${createHash('md5')
    .update(`[${items.join(', ')}]`)
    .digest('hex')}.dir`;
}

/**
 * Reads a directory object, ours or another writer's: keys in any order, other keys ignored.
 * @param bytes JSON. @param id what it is called, for messages.
 * @returns its entries by code point of the path. @throws DatasetFault naming every entry that is not one.
 */
export function readDirObject(bytes: Uint8Array, id: ObjectId): DirEntry[] {
  const items = parseList(bytes, id);
  const faults: string[] = [];
  const entries = items.flatMap((item, i) => {
    const { md5, relpath } = (item ?? {}) as { md5?: unknown; relpath?: unknown };
    if (typeof md5 === 'string' && isObjectId(md5) && typeof relpath === 'string' && isInside(relpath))
      return [{ path: relpath, md5 }];
    faults.push(`${id}: entry ${i + 1} is not {"md5": <32 hex digits>, "relpath": <path inside the directory>}`);
    return [];
  });
  if (faults.length > 0) throw new DatasetFault(faults);
  return entries.sort((a, b) => byCodePoint(a.path, b.path));
}

function parseList(bytes: Uint8Array, id: ObjectId): unknown[] {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(value)) return value;
  } catch {
    // Falls through to the fault below, which says all there is to say.
  }
  throw new DatasetFault([
    `${id}: is not a directory object (a JSON list); it is damaged, or was written by something else`,
  ]);
}

/** A path that stays where it belongs when it is written to a disk or a bucket. */
const isInside = (path: string): boolean =>
  path !== '' && !path.split('/').some((part) => part === '' || part === '.' || part === '..');
