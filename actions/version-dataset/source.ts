import type { Store, Trip } from '@modelway/action';
import { type Aws, connect, headObject, inLanes, type ObjectHead } from '@modelway/aws';
import { type FileEntry, type Manifest, manifestOf } from '@modelway/dataset';
import { type Listing, listingOf, readTable, tableFolder, tableName } from './digest-table.ts';
import { digestObject, type ObjectDigests, type SourceObject } from './digested-object.ts';
import { Findings } from './findings.ts';
import type { Inputs } from './inputs.ts';
import { counted } from './progress.ts';
import { checkSource, findSource } from './source-objects.ts';
import type { ImportSource, Target } from './target.ts';

/** A dataset that lies in S3 under its own names, and was read there. */
export interface SourceRead {
  readonly manifest: Manifest;
  /** Where each file lies, and which object was read. */
  readonly objects: ReadonlyMap<string, SourceObject>;
}

type World = Pick<Trip<Inputs>, 'inputs' | 'store' | 'env' | 'clock' | 'log' | 'signal'>;

const requestsAtOnce = 32;

/**
 * Reads a dataset that was imported from S3, where it lies. Of an object whose MD5 and SHA-256 S3 itself knows nothing is fetched but
 * its head; others pass through here once, in chunks, and are not kept, or have been read by a job.
 * @returns a listing where a job is to read them, and none has. @throws Refusal with all that is wrong: nothing there, other objects than
 * were imported, names that cannot be files, S3Fault.
 */
export async function readSource(target: Target, source: ImportSource, world: World): Promise<SourceRead | Listing> {
  const aws = connect({ env: world.env, clock: world.clock });
  const findings = new Findings();
  const found = await findSource(aws, target, source);
  checkSource(found, source, findings);
  findings.refuse();
  const digests = await askHeads(aws, found, { findings, uri: source.uri, signal: world.signal });
  findings.refuse();
  const unread = found.filter(({ path }) => !digests.has(path));
  if (unread.length > 0 && world.inputs['import-with'] === 'job') {
    const listing = listingOf(unread);
    const table = await tableOf(world.store, listing);
    if (table === undefined) return listing;
    for (const [path, known] of table) digests.set(path, known);
  } else {
    await readThrough(aws, unread, { findings, uri: source.uri, signal: world.signal, digests });
    findings.refuse();
  }
  world.log.info(
    `${source.uri}: S3 knew the digests of ${counted(found.length - unread.length)} files; ${counted(unread.length)} were read through`,
  );
  const entries = found.flatMap(({ path, size }): FileEntry[] => {
    const known = digests.get(path);
    return known === undefined ? [] : [{ path, md5: known.md5, sha256: known.sha256, size }];
  });
  return { manifest: manifestOf(entries), objects: new Map(found.map((object) => [object.path, object])) };
}

interface Asking {
  readonly findings: Findings;
  readonly uri: string;
  readonly signal: AbortSignal;
}

const changed = (uri: string, path: string): string => `${uri}: ${path} changed while it was read`;

const lost = (uri: string, path: string): string =>
  `${uri}: ${path} is not there any more in the version that was imported; run dvc update on its pointer, and commit that`;

/** @returns the digests that S3 itself has, by path. */
async function askHeads(
  aws: Aws,
  found: readonly SourceObject[],
  { findings, uri, signal }: Asking,
): Promise<Map<string, ObjectDigests>> {
  const digests = new Map<string, ObjectDigests>();
  await inLanes(found, { lanes: requestsAtOnce, signal }, async (object) => {
    const head = await headObject(aws, object, signal);
    if (head?.etag !== object.etag || head.size !== object.size)
      return void findings.faults.push((object.versionId === undefined ? changed : lost)(uri, object.path));
    const known = digestsIn(head);
    if (known !== undefined) digests.set(object.path, known);
  });
  return digests;
}

const digestsIn = ({ md5, sha256 }: ObjectHead): ObjectDigests | undefined =>
  md5 === undefined || sha256 === undefined
    ? undefined
    : { md5, sha256: Buffer.from(sha256, 'base64').toString('hex') };

/** Reads objects through here: nothing of them is kept. */
async function readThrough(
  aws: Aws,
  unread: readonly SourceObject[],
  { findings, uri, signal, digests }: Asking & { readonly digests: Map<string, ObjectDigests> },
): Promise<void> {
  await inLanes(unread, { lanes: requestsAtOnce, signal }, async (object) => {
    const read = await digestObject(aws, object, signal);
    if (read === undefined) findings.faults.push(changed(uri, object.path));
    else digests.set(object.path, read);
  });
}

/** @returns what a job has found of these very objects, if one has. @throws Refusal when the store holds something else instead. */
async function tableOf(store: Store, listing: Listing): Promise<Map<string, ObjectDigests> | undefined> {
  const key = tableFolder(listing) + tableName;
  const table = await store.get(key);
  return table && readTable(Buffer.from(table.bytes).toString(), listing, `${store.uri}/${key}`);
}
