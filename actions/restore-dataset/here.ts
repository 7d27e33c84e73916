import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openCrew } from '@modelway/crew';
import { type Digests, digestAll, remoteTasks, type Stamped, type StatCache, stampOf } from '@modelway/remote';
import type { Place } from './place.ts';

export interface Here extends Digests {
  readonly size: number;
}

interface Reading {
  readonly cache: StatCache;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Reads what lies where a dataset is to be: files as they are, never through links. A file that cannot be read is as good as missing. */
export async function readHere(
  place: Place,
  isFile: boolean,
  { cache, now, signal }: Reading,
): Promise<Map<string, Here>> {
  const found = isFile ? single(place) : below(place.absolute, '');
  const here = new Map<string, Here>();
  const unknown = found.filter((file) => {
    const digests = cache.find(file.path, file.stamp);
    if (digests !== undefined) here.set(file.path, { ...digests, size: file.stamp[0] });
    return digests === undefined;
  });
  if (unknown.length === 0) return here;
  const crew = openCrew(remoteTasks);
  const keep = (file: Stamped, digests: Digests): void => {
    here.set(file.path, { ...digests, size: file.stamp[0] });
    cache.keep(file.path, { stamp: file.stamp, digests, since: now });
  };
  const refuse = (file: Stamped): void => void here.set(file.path, { md5: '', sha256: '', size: file.stamp[0] });
  await digestAll(unknown, { crew, signal, keep, refuse }).finally(() => crew.close());
  return here;
}

function single({ absolute }: Place): Stamped[] {
  const folder = dirname(absolute);
  const entry = list(folder).find(({ name }) => name === basename(absolute));
  return entry?.isFile() ? [stamped(folder, entry.name)] : [];
}

function below(root: string, folder: string): Stamped[] {
  return list(join(root, folder)).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return below(root, path);
    return entry.isFile() ? [stamped(root, path)] : [];
  });
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

const stamped = (root: string, path: string): Stamped => ({
  path,
  absolute: join(root, path),
  stamp: stampOf(statSync(join(root, path))),
});
