import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Aws,
  connect,
  getObject,
  getRange,
  headObject,
  inLanes,
  type LocalFile,
  type Location,
  locate,
  putObject,
  readObject,
  under,
  uploadFile,
} from '@modelway/aws';
import { legacyKey, type ObjectId, objectFolder, objectKey, type S3Remote } from '@modelway/dataset';
import { type Ready, withContents } from './contents.ts';
import type { Digests } from './digest.ts';
import { draft } from './draft.ts';
import { inventory } from './inventory.ts';
import { type Keep, keeper } from './keeper.ts';
import {
  type Fetching,
  type Layout,
  ObjectDamaged,
  type OpenRemote,
  type RemoteWorld,
  type Sending,
} from './open-remote.ts';

/** Objects up to here travel whole, in memory. */
const small = 8 * 2 ** 20;

/** Requests in flight: small objects cost a round trip each, so many go at once; a connection is worth its handshake for a few of them. */
const lanesFor = (objects: number): number => Math.min(256, Math.max(32, Math.ceil(objects / 4)));

/** What small files in flight may hold, in bytes. */
const room = { of: ({ file }: Ready) => file.size, most: 64 * 2 ** 20 };

/** Large files one by one, each in parts side by side. */
const largeAtOnce = 1;

/** @returns a remote in S3. */
export function s3Remote(remote: S3Remote, { env, clock, crew }: RemoteWorld): OpenRemote {
  const { url, endpointUrl, region, kind: _, name: __, ...own } = remote;
  const root = locate(url);
  const aws = connect({
    env: region === undefined ? env : { ...env, AWS_REGION: region },
    clock,
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    ...own,
  });
  const others = [endpointUrl, own.profile, own.credentials, own.credentialsFile, own.configFile];
  const near = [...others, ...Object.values(own.headers?.touching ?? {})].every((it) => it === undefined);
  const keep = keeper(crew);
  const at = (id: ObjectId, layout?: Layout): Location => under(root, (layout === 'dvc2' ? legacyKey : objectKey)(id));
  return {
    url,
    s3: { aws, near, at },
    inventory: (wanted, signal) => inventory({ aws, at, objects: under(root, objectFolder) }, wanted, signal),
    head: (id, layout) => headObject(aws, at(id, layout)),
    read: async (id, layout) => (await getObject(aws, at(id, layout)))?.bytes,
    stream: (id, signal) => readObject(aws, at(id), signal),
    write: (id, bytes, expected) => putObject(aws, at(id), { bytes, expected }),
    upload: async ({ folder, files }, signal, done) => {
      const send = async (ready: Ready): Promise<void> => {
        const { file } = ready;
        const expected = file.replaces === undefined ? 'absent' : { etag: file.replaces };
        done(file, await uploadFile(aws, at(file.md5), localFile(folder, ready), { expected, signal }));
      };
      const isLarge = ({ size }: Sending): boolean => size > small;
      await inLanes(files.filter(isLarge), { lanes: largeAtOnce, signal }, (file) => send({ file }));
      const rest = files.filter((it) => !isLarge(it));
      await inLanes(withContents({ folder, files: rest }, crew), { lanes: lanesFor(rest.length), signal, room }, send);
    },
    fetch: (id, fetching) => {
      const there = { aws, at: at(id), url, id };
      return fetching.size > small ? fetchLarge(there, fetching) : fetchWhole(there, keep, fetching);
    },
    fetchesAtOnce: lanesFor,
  };
}

const localFile = (folder: string, { file: { path, size, md5, sha256 }, bytes }: Ready): LocalFile => ({
  source: join(folder, path),
  size,
  md5,
  sha256,
  ...(bytes && { bytes }),
});

interface There {
  readonly aws: Aws;
  readonly at: Location;
  readonly url: string;
  readonly id: ObjectId;
}

async function fetchWhole({ aws, at, url, id }: There, keep: Keep, { to, signal }: Fetching): Promise<Digests> {
  const bytes = (await getObject(aws, at, signal))?.bytes;
  if (bytes === undefined) throw new ObjectDamaged(url, id, 'is not there');
  const sha256 = await keep({ to, md5: id, bytes });
  if (sha256 === undefined) throw new ObjectDamaged(url, id, 'holds other bytes than its name says');
  return { md5: id, sha256 };
}

/** In ranges of one object, in order: a range that is cut off is asked for again, not the whole. Four are on their way ahead of the disk. */
async function fetchLarge(there: There, { size, to, signal }: Fetching): Promise<Digests> {
  const file = draft(to);
  try {
    const [md5, sha256] = [createHash('md5'), createHash('sha256')];
    await pipeline(ranges(there, size, signal), hashing([md5, sha256]), createWriteStream(file.path, { flags: 'wx' }));
    const digests = { md5: md5.digest('hex'), sha256: sha256.digest('hex') };
    if (digests.md5 !== there.id) throw new ObjectDamaged(there.url, there.id, 'holds other bytes than its name says');
    file.rename();
    return digests;
  } finally {
    file.remove();
  }
}

async function* ranges({ aws, at, url, id }: There, size: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const etag = (await headObject(aws, at, signal))?.etag;
  const ask = (start: number) =>
    start < size
      ? getRange(aws, at, { start, end: Math.min(size, start + small), ...(etag ? { etag } : {}), signal })
      : undefined;
  const ahead = [0, 1, 2, 3].map((i) => ask(i * small));
  for (const part of ahead) part?.catch(() => undefined); // Told when its turn comes.
  for (let start = 0; start < size; start += small) {
    const bytes = await ahead.shift();
    if (bytes === undefined) throw new ObjectDamaged(url, id, 'is not there');
    const next = ask(start + 4 * small);
    next?.catch(() => undefined);
    ahead.push(next);
    yield bytes;
  }
}

const hashing = (hashes: readonly Hash[]) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      for (const hash of hashes) hash.update(chunk);
      yield chunk;
    }
  };
