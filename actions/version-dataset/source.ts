import { createHash } from 'node:crypto';
import type { InputTable, Trip } from '@modelway/action';
import {
  type Aws,
  connect,
  headObject,
  inLanes,
  type Listed,
  type Location,
  listObjects,
  locate,
  readObject,
  under,
} from '@modelway/aws';
import { etagDigest, type FileEntry, type Manifest, manifestOf } from '@modelway/dataset';
import { Findings } from './findings.ts';
import { counted } from './progress.ts';
import type { ImportSource, Target } from './target.ts';

/** A dataset that lies in S3 under its own names, and was read there. */
export interface SourceRead {
  readonly manifest: Manifest;
  /** Where each file lies, and which object was read. */
  readonly objects: ReadonlyMap<string, SourceObject>;
}

export type SourceObject = Location & { readonly etag: string };

type World = Pick<Trip<InputTable>, 'env' | 'clock' | 'log' | 'signal'>;

const requestsAtOnce = 32;

/** CopyObject's limit. */
const largestCopy = 5 * 2 ** 30;

/**
 * Reads a dataset that was imported from S3, where it lies. Of an object whose MD5 and SHA-256 S3 itself knows nothing is fetched but
 * its head; others pass through here once, in chunks, and are not kept.
 * @throws Refusal with all that is wrong: nothing there, other objects than were imported, names that cannot be files, S3Fault.
 */
export async function readSource(target: Target, source: ImportSource, world: World): Promise<SourceRead> {
  const aws = connect({ env: world.env, clock: world.clock });
  const findings = new Findings();
  const found = await find(aws, target, source);
  check(found, source, findings);
  findings.refuse();
  const entries: FileEntry[] = [];
  let streamed = 0;
  await inLanes(found, { lanes: requestsAtOnce, signal: world.signal }, async ([path, object]) => {
    const known = await digestsOf(aws, object, world.signal);
    if (known === undefined) return void findings.faults.push(`${source.uri}: ${path} changed while it was read`);
    if (known.streamed) streamed += 1;
    entries.push({ path, md5: known.md5, sha256: known.sha256, size: object.size });
  });
  findings.refuse();
  world.log.info(
    `${source.uri}: S3 knew the digests of ${counted(found.length - streamed)} files; ${counted(streamed)} were read through`,
  );
  return { manifest: manifestOf(entries), objects: new Map(found) };
}

type Found = readonly [path: string, object: SourceObject & { readonly size: number }];

async function find(aws: Aws, target: Target, { uri }: ImportSource): Promise<Found[]> {
  const at = locate(uri.replace(/\/+$/, ''));
  if (target.kind === 'file') {
    const head = await headObject(aws, at);
    return head === undefined
      ? []
      : [[target.path.split('/').at(-1) ?? '', { ...at, etag: head.etag, size: head.size }]];
  }
  const folder = under(at, '');
  const prefix = { ...folder, key: folder.key === '' ? '' : folder.key.replace(/\/?$/, '/') };
  const found: Found[] = [];
  for await (const listed of listObjects(aws, prefix)) {
    // Consoles make empty objects to show folders.
    if (listed.key.endsWith('/') && listed.size === 0) continue;
    found.push([listed.key.slice(prefix.key.length), objectOf(prefix.bucket, listed)]);
  }
  return found;
}

const objectOf = (bucket: string, { key, etag, size }: Listed): SourceObject & { readonly size: number } => ({
  bucket,
  key,
  etag,
  size,
});

function check(found: readonly Found[], { uri, etag, md5, file }: ImportSource, { faults }: Findings): void {
  if (found.length === 0) faults.push(`${uri}: holds nothing; correct the source in ${file}`);
  for (const [path, { size }] of found) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name of a file may have.
    if (/(^|\/)(\.{0,2})(\/|$)|[\u0000-\u001f]/.test(path))
      faults.push(`${uri}: ${JSON.stringify(path)} cannot be the name of a file; rename the object`);
    if (size > largestCopy)
      faults.push(`${uri}: ${path} has more than 5 GiB, which S3 does not copy at once; run dvc pull before this step`);
  }
  const bare = found.map(([path, object]) => ({ path, etag: object.etag.replaceAll('"', '') }));
  const same = md5 === undefined ? etag === undefined || bare[0]?.etag === etag : etagDigest(bare) === md5;
  if (found.length > 0 && !same)
    faults.push(`${uri}: is not any more what ${file} says was imported; run dvc update ${file}, and commit it`);
}

interface Digests {
  readonly md5: string;
  readonly sha256: string;
  readonly streamed: boolean;
}

async function digestsOf(aws: Aws, object: SourceObject, signal: AbortSignal): Promise<Digests | undefined> {
  const head = await headObject(aws, object, signal);
  if (head?.etag !== object.etag) return undefined;
  if (head.md5 !== undefined && head.sha256 !== undefined)
    return { md5: head.md5, sha256: Buffer.from(head.sha256, 'base64').toString('hex'), streamed: false };
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  let bytes = 0;
  for await (const chunk of (await readObject(aws, object, signal)) ?? []) {
    md5.update(chunk);
    sha256.update(chunk);
    bytes += chunk.length;
  }
  if (bytes !== head.size || (await headObject(aws, object, signal))?.etag !== object.etag) return undefined;
  return { md5: md5.digest('hex'), sha256: sha256.digest('hex'), streamed: true };
}
