import { type Aws, headObject, type Location, listObjects, locate, under } from '@modelway/aws';
import { etagDigest, type SourceVersion } from '@modelway/dataset';
import type { SourceObject } from './digested-object.ts';
import type { Findings } from './findings.ts';
import type { ImportSource, Target } from './target.ts';

/** CopyObject's limit. */
const largestCopy = 5 * 2 ** 30;

/** @returns the objects that an import is of: those in its versions where its pointer names them, else what lies there now. @throws S3Fault */
export async function findSource(aws: Aws, target: Target, { uri, versions }: ImportSource): Promise<SourceObject[]> {
  const at = locate(uri.replace(/\/+$/, ''));
  if (versions !== undefined) return versions.map((version) => versionAt(at, version, target));
  if (target.kind === 'file') {
    const head = await headObject(aws, at);
    const path = target.path.split('/').at(-1) ?? '';
    return head === undefined ? [] : [{ ...at, path, etag: head.etag, size: head.size }];
  }
  const folder = under(at, '');
  const prefix = { ...folder, key: folder.key === '' ? '' : folder.key.replace(/\/?$/, '/') };
  const found: SourceObject[] = [];
  for await (const { key, etag, size } of listObjects(aws, prefix)) {
    // Consoles make empty objects to show folders.
    if (key.endsWith('/') && size === 0) continue;
    found.push({ bucket: prefix.bucket, key, path: key.slice(prefix.key.length), etag, size });
  }
  return found;
}

/** What the pointer says of a version is believed only as far as S3 says the same: its ETag is a condition of every read and copy. */
function versionAt(at: Location, { path, versionId, etag, size }: SourceVersion, target: Target): SourceObject {
  const place = path === '' ? { ...at, path: target.path.split('/').at(-1) ?? '' } : { ...under(at, path), path };
  return { ...place, versionId, etag: `"${etag}"`, size };
}

/** Tells what cannot be versioned where it lies, or is not what was imported. */
export function checkSource(
  found: readonly SourceObject[],
  { uri, etag, md5, file, versions }: ImportSource,
  { faults }: Findings,
): void {
  if (found.length === 0) faults.push(`${uri}: holds nothing; correct the source in ${file}`);
  for (const { path, size } of found) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name of a file may have.
    if (/(^|\/)(\.{0,2})(\/|$)|[\u0000-\u001f]/.test(path))
      faults.push(`${uri}: ${JSON.stringify(path)} cannot be the name of a file; rename the object`);
    if (size > largestCopy)
      faults.push(`${uri}: ${path} has more than 5 GiB, which S3 does not copy at once; run dvc pull before this step`);
  }
  const bare = found.map(({ path, etag: tag }) => ({ path, etag: tag.replaceAll('"', '') }));
  if (versions !== undefined) return; // They cannot become others.
  const same = md5 === undefined ? etag === undefined || bare[0]?.etag === etag : etagDigest(bare) === md5;
  if (found.length > 0 && !same)
    faults.push(`${uri}: is not any more what ${file} says was imported; run dvc update ${file}, and commit it`);
}
