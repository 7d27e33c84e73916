import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openCrew } from '@modelway/crew';
import {
  type Digests,
  digestAll,
  type FileList,
  fileList,
  remoteTasks,
  type Stamped,
  type StatCache,
  stampOf,
} from '@modelway/remote';
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
  const found = isFile ? single(place) : below(place.absolute);
  const here = new Map<string, Here>();
  const unknown = found.filter((file) => {
    const digests = cache.find(file.path, file.stamp);
    if (digests !== undefined) here.set(file.path, { ...digests, size: file.stamp[0] });
    return digests === undefined;
  });
  if (unknown.paths.length === 0) return here;
  const crew = openCrew(remoteTasks);
  const keep = (file: Stamped, digests: Digests): void => {
    here.set(file.path, { ...digests, size: file.stamp[0] });
    cache.keep(file.path, { stamp: file.stamp, digests, since: now });
  };
  const refuse = (file: Stamped): void => void here.set(file.path, { md5: '', sha256: '', size: file.stamp[0] });
  await digestAll(unknown, { crew, signal, keep, refuse }).finally(() => crew.close());
  return here;
}

function single({ absolute }: Place): FileList {
  const files = fileList(dirname(absolute));
  const entry = list(files.folder).find(({ name }) => name === basename(absolute));
  if (entry?.isFile()) add(files, entry.name);
  return files;
}

function below(root: string): FileList {
  const files = fileList(root);
  const visit = (folder: string): void => {
    for (const entry of list(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) add(files, path);
    }
  };
  visit('');
  return files;
}

const add = (files: FileList, path: string): void => files.add(path, stampOf(statSync(join(files.folder, path))));

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
