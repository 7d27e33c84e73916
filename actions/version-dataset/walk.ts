import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Ignores } from '@modelway/dataset';
import { type FileList, fileList, stampOf } from '@modelway/remote';
import type { Findings } from './findings.ts';
import { mayBeNamed } from './names.ts';
import type { Target } from './target.ts';

interface Walk {
  readonly target: Target;
  /** Takes paths relative to the workspace's DVC root; folders end with a slash. */
  readonly ignores: Ignores;
  readonly findings: Findings;
  readonly files: FileList;
  /** Still to be entered. */
  readonly folders: string[];
  readonly signal: AbortSignal;
  /** Lets answers in that came while the walk held the thread. @param files how many were found until then. */
  readonly breathe: (files: number) => Promise<unknown>;
}

/** Files between two breaths: a hundredth of a second. */
const inOneBreath = 1000;

/**
 * Lists the files of a dataset, their segments joined by `/`, by DVC's rules (dvc-data `hashfile/build.py`): links to files are followed, links to directories are
 * not entered, empty directories do not count, folders of Git and of other DVC projects are left out. What DVC would trip over, or
 * what could not be found again, becomes a finding; the walk goes on, so that all of it is told at once.
 * Asks by blocking calls: 20,000 files take a fifth of a second, a fifth of what asynchronous calls cost.
 */
export async function walk(of: Omit<Walk, 'files' | 'folders'>): Promise<FileList> {
  const all: Walk = { ...of, files: fileList(of.target.folder), folders: [''] };
  if (of.target.kind === 'file') add(all, basename(of.target.path), statOrFault(all, basename(of.target.path)));
  else
    for (let folder = all.folders.pop(), next = 0; folder !== undefined; folder = all.folders.pop()) {
      if (all.files.paths.length >= next) {
        await of.breathe(all.files.paths.length);
        next = all.files.paths.length + inOneBreath;
      }
      walkFolder(all, folder);
    }
  return all.files;
}

function walkFolder(all: Walk, folder: string): void {
  all.signal.throwIfAborted();
  const entries = read(all, folder);
  const isProject = entries.some((entry) => entry.name === '.dvc' && entry.isDirectory());
  if (isProject) subProject(all, folder);
  for (const entry of isProject ? [] : entries)
    if (mayBeNamed(all, folder, entry.name)) visit(all, folder === '' ? entry.name : `${folder}/${entry.name}`, entry);
}

function read({ target, findings }: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(join(target.absolute, folder), { withFileTypes: true });
  } catch (cause) {
    findings.faults.push(`${join(target.path, folder)}: cannot be read: ${(cause as Error).message}`);
    return [];
  }
}

function subProject({ target, findings }: Walk, folder: string): void {
  if (folder === '')
    findings.faults.push(
      `${target.path}: holds a .dvc folder, so it is a DVC project itself and DVC sees no files in it`,
    );
  else findings.warnings.push(`${join(target.path, folder)}: is a DVC project of its own, and left out as DVC does`);
}

function visit(all: Walk, path: string, entry: Dirent): void {
  const { target, ignores, findings } = all;
  const shown = `${target.path}/${path}`;
  if (entry.isDirectory()) {
    if (!ignores(`${shown}/`)) all.folders.push(path);
  } else if (!ignores(shown)) {
    if (entry.isFile()) add(all, path, statOrFault(all, path));
    else if (entry.isSymbolicLink()) follow(all, path);
    else findings.faults.push(`${shown}: is neither a file nor a directory (a socket, pipe or device); remove it`);
  }
}

/** S3's limit for one object. */
const largest = 5 * 2 ** 40;

function add({ target, files, findings }: Walk, path: string, stats: Stats | undefined): void {
  if (stats === undefined) return;
  if (stats.size > largest)
    findings.faults.push(`${target.path}/${path}: has ${stats.size} bytes; S3 holds objects up to 5 TiB; split it`);
  files.add(path, stampOf(stats));
}

/** A link to a file stands for its content, if that lies in the workspace: a link must not carry the runner's own files out. */
function follow(all: Walk, path: string): void {
  const { target, findings } = all;
  const shown = `${target.path}/${path}`;
  const stats = statOrFault(all, path);
  if (stats === undefined) return;
  const real = realpathSync(join(target.absolute, path));
  if (stats.isDirectory()) linkedFolder(all, path, real);
  else if (!real.startsWith(target.workspace + sep))
    findings.faults.push(`${shown}: is a link that leads outside the workspace; copy the file instead`);
  else if (!stats.isFile()) findings.faults.push(`${shown}: is a link to what is no file; remove it`);
  else add(all, path, stats);
}

function linkedFolder({ target, findings }: Walk, path: string, real: string): void {
  const shown = `${target.path}/${path}`;
  if (`${join(target.absolute, path)}/`.startsWith(`${real}/`))
    findings.faults.push(`${shown}: is a link to a folder that it lies in (a loop); remove it`);
  else findings.warnings.push(`${shown}: is a link to a directory, which DVC does not enter; its files are left out`);
}

function statOrFault({ target, findings }: Walk, path: string): Stats | undefined {
  try {
    return statSync(`${target.folder}/${path}`);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'is a link to nothing; remove it, or bring its target back'
        : code === 'ELOOP'
          ? 'is a loop of links; remove it'
          : `cannot be read: ${message}`;
    findings.faults.push(`${target.path}/${path}: ${why}`);
    return undefined;
  }
}
