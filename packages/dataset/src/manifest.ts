import { createHash } from 'node:crypto';
import { sha256 } from '@modelway/lineage';
import * as v from 'valibot';
import { byCodePoint } from './code-points.ts';
import { DatasetFault } from './fault.ts';
import { jsonString } from './json-string.ts';
import { bytesOfPieces, longList } from './long-list.ts';

const hex = (digits: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), `must be ${digits} hex digits`));

const fileEntry = v.object({
  md5: hex(32),
  path: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  sha256: hex(64),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** One file of a dataset: MD5 locates it in the DVC remote, SHA-256 proves its bytes; size in bytes. */
export type FileEntry = Readonly<v.InferOutput<typeof fileEntry>>;

/** All files of one version of a dataset, by code point of the path. */
export type Manifest = readonly FileEntry[];

/** @returns the entries in the order of a manifest. @throws DatasetFault when two have the same path. */
export function manifestOf(entries: readonly FileEntry[]): Manifest {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
  const twice = sorted.filter((entry, i) => entry.path === sorted[i - 1]?.path);
  if (twice.length > 0) throw new DatasetFault(twice.map(({ path }) => `${path}: is listed twice`));
  return sorted;
}

/**
 * The manifest's RFC 8785 text. Keys are written in their sorted order, digests need no escapes, and of strings and whole numbers there is
 * one JSON form: canonical bytes at a twentieth of the price.
 */
const textOf = (manifest: Manifest): Iterable<string> =>
  longList(
    manifest,
    ({ md5, path, sha256, size }) => `{"md5":"${md5}","path":${jsonString(path)},"sha256":"${sha256}","size":${size}}`,
  );

/** @returns the digests of a manifest's bytes in hex. Its SHA-256 is the dataset's identity; by its MD5 S3 may know it. */
export function digestManifest(manifest: Manifest): { readonly sha256: string; readonly md5: string } {
  const [identity, md5] = [createHash('sha256'), createHash('md5')];
  for (const piece of textOf(manifest)) {
    identity.update(piece);
    md5.update(piece);
  }
  return { sha256: identity.digest('hex'), md5: md5.digest('hex') };
}

/** @returns the bytes of a manifest as they are kept. */
export const manifestBytes = (manifest: Manifest): Buffer => bytesOfPieces(() => textOf(manifest));

/**
 * @param bytes what lies in the store. @param expected the SHA-256 that it is named by.
 * @returns the manifest. @throws DatasetFault when the bytes are not those that were named, or are not a manifest.
 */
export function readManifest(bytes: Uint8Array, expected: string): Manifest {
  const found = sha256(bytes);
  if (found !== expected)
    throw new DatasetFault([
      `manifest ${expected}: holds bytes of another digest (${found}): it was changed after it was written`,
    ]);
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  // A schema costs 20 µs for each file, and tells no more than this of what is right.
  if (Array.isArray(value) && value.every(isFileEntry)) return value;
  const shape = v.safeParse(v.array(fileEntry), value);
  if (shape.success) return shape.output;
  throw new DatasetFault(shape.issues.map((it) => `manifest ${expected}: ${v.getDotPath(it) ?? 'top'}: ${it.message}`));
}

function isFileEntry(value: unknown): value is FileEntry {
  const { md5, path, sha256: digest, size, ...more } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    isHex(md5, 32) &&
    isHex(digest, 64) &&
    typeof path === 'string' &&
    path !== '' &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    Object.keys(more).length === 0
  );
}

const isHex = (value: unknown, digits: number): boolean =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value);

/** @returns the sum of all sizes, in bytes, as DVC counts: duplicates every time. */
export const bytesOf = (manifest: Manifest): number => manifest.reduce((sum, { size }) => sum + size, 0);
