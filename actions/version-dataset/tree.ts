import type { InputTable, Trip } from '@modelway/action';
import { FileChanged } from '@modelway/aws';
import { openCrew } from '@modelway/crew';
import { type FileEntry, type Ignores, type Manifest, manifestOf } from '@modelway/dataset';
import { type Digests, digestAll, inlineCrew, openStatCache, type RemoteCrew, remoteTasks } from '@modelway/remote';
import { Findings } from './findings.ts';
import { unportable } from './portable-names.ts';
import { progress } from './progress.ts';
import type { Target } from './target.ts';
import { type FoundFile, walk } from './walk.ts';

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
export async function readTree(target: Target, ignores: Ignores, world: World): Promise<Manifest> {
  const findings = new Findings();
  const { clock, signal } = world;
  const files = await walk({ target, ignores, findings, signal, breathe: () => clock.sleep(0) });
  if (files.length === 0 && findings.faults.length === 0)
    findings.faults.push(`${target.path}: holds no files; check that the step before this one wrote them`);
  findings.refuse();
  findings.warnings.push(...unportable(files.map(({ path }) => path)));
  const entries = await readFiles(files, { target, findings, world });
  findings.refuse();
  for (const warning of findings.warnings) world.log.warn(warning);
  return manifestOf(entries);
}

interface Reading {
  readonly target: Target;
  readonly findings: Findings;
  readonly world: World;
}

async function readFiles(files: readonly FoundFile[], { target, findings, world }: Reading): Promise<FileEntry[]> {
  const cache = openStatCache(world.cache, target.absolute);
  const since = world.clock.now().getTime();
  const entries: FileEntry[] = [];
  const unknown = files.filter((file) => {
    const digests = cache.find(file.path, file.stamp);
    if (digests !== undefined) entries.push(entryOf(file, digests));
    return digests === undefined;
  });
  if (unknown.length < files.length)
    world.log.info(`${files.length - unknown.length} files are as an earlier run has read them`);
  const bytes = unknown.reduce((sum, { stamp }) => sum + stamp[0], 0);
  const tell = progress(world, 'hashed', { files: unknown.length, bytes });
  await withCrew(unknown.length > fewFiles || bytes > fewBytes, (crew) =>
    digestAll(unknown, {
      crew,
      signal: world.signal,
      keep: (file, digests) => {
        cache.keep(file.path, { stamp: file.stamp, digests, since });
        entries.push(entryOf(file, digests));
        tell(file.stamp[0]);
      },
      refuse: (file, cause) => void findings.faults.push(faultOf(file, cause)),
    }),
  );
  cache.save();
  return entries;
}

const entryOf = ({ path, stamp }: FoundFile, { md5, sha256 }: Digests): FileEntry => ({
  path,
  md5,
  sha256,
  size: stamp[0],
});

/** Threads cost memory, so they end with their work. */
async function withCrew(isMuch: boolean, work: (crew: RemoteCrew) => Promise<void>): Promise<void> {
  const crew = isMuch ? openCrew(remoteTasks) : inlineCrew;
  await work(crew).finally(() => crew.close());
}

const faultOf = ({ path }: FoundFile, cause: unknown): string =>
  cause instanceof FileChanged ? cause.message : `${path}: cannot be read: ${(cause as Error).message}`;
