import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { inLanes } from '@modelway/aws';
import {
  type DirEntry,
  type FileEntry,
  type Manifest,
  manifestOf,
  readDirObject,
  readPointer,
} from '@modelway/dataset';
import { Findings } from './findings.ts';
import type { OpenRemote } from './remote.ts';
import type { Pointed, Target } from './target.ts';
import { textOf } from './text-of.ts';

/** @returns the target of a pointer whose data are not in the checkout, or undefined. @throws DatasetFault when DVC would not read it. */
export function pointedTarget(workspace: string, path: string): Target | undefined {
  const [absolute, file] = [join(workspace, path), `${path}.dvc`];
  const text = textOf(`${absolute}.dvc`);
  const out = text === undefined ? undefined : readPointer(text, file).outs.find((it) => it.path === basename(path));
  if (out === undefined || out.legacy) return undefined;
  const { md5, size, nfiles, isexec } = out;
  const pointed: Pointed = {
    file,
    md5,
    ...(size === undefined ? {} : { size }),
    ...(nfiles === undefined ? {} : { nfiles }),
  };
  const place = md5.endsWith('.dir')
    ? ({ kind: 'directory', folder: absolute } as const)
    : ({ kind: 'file', folder: dirname(absolute), ...(isexec ? { isexec } : {}) } as const);
  return { ...place, path, absolute, workspace, pointed };
}

/** Objects that are read at once; none holds more than a chunk. */
const readAtOnce = 16;

/**
 * Proves a version of which only the pointer is here, by reading all of it from the remote.
 * @throws Refusal naming every file whose content is missing or damaged there, for it is nowhere else; DatasetFault, S3Fault.
 */
export async function readPointed(
  pointed: Pointed,
  remote: OpenRemote,
  { signal, log }: Pick<Trip<InputTable>, 'signal' | 'log'>,
): Promise<Manifest> {
  const listed = await entriesOf(pointed, remote);
  const findings = new Findings();
  const paths = new Map<string, string[]>();
  for (const { path, md5 } of listed) paths.set(md5, [...(paths.get(md5) ?? []), path]);
  const entries: FileEntry[] = [];
  await inLanes(paths, { lanes: readAtOnce, signal }, async ([md5, names]) => {
    const found = await digestsOf(remote, md5, signal);
    if (found?.md5 === md5) return void entries.push(...names.map((path) => ({ path, ...found })));
    const what = found === undefined ? 'is missing' : 'is damaged';
    findings.faults.push(
      ...names.map((path) => `${path}: ${what} in ${remote.url} (${md5}), and its content is not here to put it right`),
    );
  });
  findings.refuse();
  const manifest = manifestOf(entries);
  agree(pointed, manifest);
  log.info(`${pointed.file}: its data are not here; all of ${remote.url} that it names was read and proven`);
  return manifest;
}

async function entriesOf({ md5, file }: Pointed, remote: OpenRemote): Promise<readonly DirEntry[]> {
  if (!md5.endsWith('.dir')) return [{ path: basename(file, '.dvc'), md5 }];
  const bytes = await remote.read(md5);
  if (bytes !== undefined && `${createHash('md5').update(bytes).digest('hex')}.dir` === md5)
    return readDirObject(bytes, md5);
  throw new Refusal(
    `${file}: its listing ${md5} is ${bytes === undefined ? 'missing' : 'damaged'} in ${remote.url}, and the data are not here; run version-dataset or dvc push where they are`,
  );
}

async function digestsOf(
  remote: OpenRemote,
  id: string,
  signal: AbortSignal,
): Promise<Omit<FileEntry, 'path'> | undefined> {
  const stream = await remote.stream(id, signal);
  if (stream === undefined) return undefined;
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    md5.update(chunk);
    sha256.update(chunk);
  }
  return { md5: md5.digest('hex'), sha256: sha256.digest('hex'), size };
}

/** A pointer that was written by hand, or merged badly, may say other numbers than its listing. */
function agree({ file, size, nfiles }: Pointed, manifest: Manifest): void {
  const bytes = manifest.reduce((sum, entry) => sum + entry.size, 0);
  const wrong = [
    ...(size === undefined || size === bytes ? [] : [`${file}: says ${size} bytes, and its listing has ${bytes}`]),
    ...(nfiles === undefined || nfiles === manifest.length
      ? []
      : [`${file}: says ${nfiles} files, and its listing has ${manifest.length}`]),
  ];
  if (wrong.length > 0)
    throw new Refusal(...wrong.map((it) => `${it}; bring the pointer back from Git, or run dvc add`));
}
