import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, type Journey } from '../journey/journey.ts';
import { type Origin, withOrigin } from '../journey/origin.ts';
import type { Killed, Scene } from './kill-points.ts';

/** More than two parts of a multipart upload, each with other bytes. */
export const large = Buffer.alloc(17 * 2 ** 20, 'one part is not the other; ');

type Inputs = Readonly<Record<string, string>>;
export const origins = new WeakMap<Scene, Origin>();

/** A fresh cloud, a server to push to, and a version to be made. */
export const scene = (inputs: Inputs, files: Readonly<Record<string, Buffer | string>>) => async (): Promise<Scene> => {
  const journey = await begin({ quality: 0.9 });
  const { folder } = journey.repository;
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, 'data', path), content);
  const given = { ...inputs, ...(inputs['remote'] === undefined ? {} : { remote: remoteOf(journey) }) };
  const begun: Scene = { journey, run: (on) => journey.step('version-dataset', given, on) };
  origins.set(begun, withOrigin(journey));
  return begun;
};

/** A remote that is a folder, outside of the checkout. */
export const remoteOf = ({ repository }: Journey): string => join(repository.folder, '..', 'remote');

/** What lies in the store, by key: digests of the bytes, as S3 gives them; refs and statements are not named by their content. */
export const objectsOf = ({ cloud }: Journey): Map<string, string> =>
  new Map(
    cloud.world.objects
      .list('journey', '')
      .filter(({ key }) => /^modelway\/(dvc|channels|manifests|profiles|digests)\//.test(key))
      .map(({ key, etag }) => [key, etag]),
  );

/** What lies in the folder that is a remote: digests of the bytes, by path. */
export const filesOf = (journey: Journey): Map<string, string> =>
  new Map(
    readdirSync(remoteOf(journey), { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const digest = () => createHash('md5').update(readFileSync(path)).digest('hex');
      return entry.isFile() ? [[path.slice(remoteOf(journey).length), digest()] as const] : [];
    }),
  );

/** What one run leaves that nobody disturbs. */
export async function undisturbed<T>(begun: () => Promise<Scene>, look: (scene: Scene) => T | Promise<T>): Promise<T> {
  const whole = await begun();
  expect((await whole.run()).errors).toEqual([]);
  const seen = await look(whole);
  await whole.journey.close();
  return seen;
}

interface UploadRow {
  readonly id: string;
  readonly parts: Readonly<Record<string, unknown>>;
}
const uploadsOf = ({ cloud }: Journey): UploadRow[] => cloud.world.table<UploadRow>('s3-uploads').all();
const partsOf = (journey: Journey): string[] =>
  uploadsOf(journey).flatMap(({ id, parts }) => Object.keys(parts).map((number) => `${id} ${number}`));

/** Everything that a second run wrote: keys of objects, and parts by upload and number. */
function writtenSince({ cloud }: Journey, from: number): string[] {
  return cloud.faults.journal.slice(from).flatMap(({ operation, status, input }) => {
    const { path = '', query = '' } = (input ?? {}) as { path?: string; query?: string };
    const asked = new URLSearchParams(query);
    if (status !== 200) return [];
    if (['S3.PutObject', 'S3.CopyObject'].includes(operation))
      return [decodeURIComponent(path).replace('/journey/', '')];
    return operation === 'S3.UploadPart' ? [`${asked.get('uploadId')} ${asked.get('partNumber')}`] : [];
  });
}

interface Looked {
  /** Keys of objects, and parts, that were there when it was dead. */
  readonly there: ReadonlySet<string>;
}
export const look = ({ journey }: Scene): Looked => ({
  there: new Set([...objectsOf(journey).keys(), ...partsOf(journey)]),
});

/** Nothing went up twice, nothing is left half, and the store holds what one run leaves. */
export function expectWhole({ n, scene, seen, from }: Killed<Looked>, wanted: ReadonlyMap<string, string>): void {
  const twice = writtenSince(scene.journey, from).filter((it) => seen.there.has(it));
  expect({ n, twice, orphans: uploadsOf(scene.journey) }).toEqual({ n, twice: [], orphans: [] });
  expect({ n, objects: objectsOf(scene.journey) }).toEqual({ n, objects: wanted });
}

export const pointerOf = ({ journey }: Scene): string =>
  readFileSync(join(journey.repository.folder, 'data.dvc'), 'utf8').trim();
