import type { InputTable, Trip } from '@modelway/action';
import { FileChanged } from '@modelway/aws';
import { openCrew } from '@modelway/crew';
import { type FileEntry, type Ignores, manifestOf } from '@modelway/dataset';
import {
  collectOften,
  digestAll,
  type FileList,
  inlineCrew,
  openStatCache,
  type RemoteCrew,
  remoteTasks,
  type Stamped,
  type StatCache,
} from '@modelway/remote';
import { Findings } from './findings.ts';
import { unportable } from './portable-names.ts';
import { progress } from './progress.ts';
import type { Target } from './target.ts';
import { walk } from './walk.ts';
import { identityIn, knownVersion, noteOf, type Written, writtenOf } from './written.ts';

interface World extends Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'> {
  /** The folder in which what was read is remembered: see `cacheHome`. */
  readonly cache?: string | undefined;
}

/** Up to here a thread would still be starting when the work is done. */
const [fewFiles, fewBytes] = [500, 4 * 2 ** 20];

/**
 * Reads a dataset: lists its files, refuses what is wrong with them all at once, then takes MD5 and SHA-256 of each in one read, on all
 * cores. What an earlier run has read and nobody has written to since is not read again.
 * Memory: the manifest, and a MiB for each thread.
 * @throws Refusal naming every file that cannot be versioned, or that changed while it was read.
 */
export async function readTree(target: Target, ignores: Ignores, world: World): Promise<Written> {
  const findings = new Findings();
  const cache = openStatCache(world.cache, target.absolute);
  const reading = { target, findings, world, cache };
  const read = await readFiles(await findFiles(ignores, reading), reading);
  if (findings.faults.length > 0) cache.save(); // What could be read is not read again.
  findings.refuse();
  for (const warning of findings.warnings) world.log.warn(warning);
  return write([...cache.files(), ...read], { target, cache });
}

async function findFiles(ignores: Ignores, { target, findings, world }: Reading): Promise<FileList> {
  const { clock, signal } = world;
  const breathe = (files: number): Promise<void> => {
    collectOften(files);
    return clock.sleep(0);
  };
  const files = await walk({ target, ignores, findings, signal, breathe });
  if (files.paths.length === 0 && findings.faults.length === 0)
    findings.faults.push(`${target.path}: holds no files; check that the step before this one wrote them`);
  findings.refuse();
  findings.warnings.push(...unportable(files.paths));
  return files;
}

/** Of files that are all as they were the identity is known. */
function write(entries: readonly FileEntry[], { target, cache }: { target: Target; cache: StatCache }): Written {
  const manifest = manifestOf(entries);
  const identity = identityIn(cache.noted() ?? '');
  const written = identity ? knownVersion(manifest, identity) : writtenOf(manifest, target.kind);
  cache.save(noteOf(written.identity));
  return written;
}

interface Reading {
  readonly target: Target;
  readonly findings: Findings;
  readonly world: World;
  readonly cache: StatCache;
}

/** @returns what the cache did not know. */
async function readFiles(files: FileList, { findings, world, cache }: Reading): Promise<FileEntry[]> {
  const since = world.clock.now().getTime();
  const entries: FileEntry[] = [];
  const unknown = files.filter(({ path, stamp }) => !cache.has(path, stamp));
  const [count, known] = [unknown.paths.length, files.paths.length - unknown.paths.length];
  if (known > 0) world.log.info(`${known} files are as an earlier run has read them`);
  const bytes = unknown.paths.reduce((sum, _, i) => sum + unknown.size(i), 0);
  const tell = progress(world, 'hashed', { files: count, bytes });
  await withCrew(count > fewFiles || bytes > fewBytes, (crew) =>
    digestAll(unknown, {
      crew,
      signal: world.signal,
      keep: (file, digests) => {
        const entry = { path: file.path, size: file.stamp[0], ...digests };
        cache.keep(file.path, { stamp: file.stamp, digests: entry, since });
        entries.push(entry);
        tell(file.stamp[0]);
      },
      refuse: (file, cause) => void findings.faults.push(faultOf(file, cause)),
    }),
  );
  return entries;
}

/** Threads cost memory, so they end with their work. */
async function withCrew(isMuch: boolean, work: (crew: RemoteCrew) => Promise<void>): Promise<void> {
  const crew = isMuch ? openCrew(remoteTasks) : inlineCrew;
  await work(crew).finally(() => crew.close());
}

const faultOf = ({ path }: Stamped, cause: unknown): string =>
  cause instanceof FileChanged ? cause.message : `${path}: cannot be read: ${(cause as Error).message}`;
