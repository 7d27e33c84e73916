import type { InputTable, Trip } from '@modelway/action';
import { FileChanged, inLanes } from '@modelway/aws';
import { type FileEntry, type Ignores, type Manifest, manifestOf } from '@modelway/dataset';
import { bounded, Findings } from './findings.ts';
import { hashLarge, hashSmall, smallBytes } from './hash.ts';
import { progress } from './progress.ts';
import type { Target } from './target.ts';
import { type FoundFile, walk } from './walk.ts';

type World = Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'>;

/** Large files that are read at once: one is hashed while the disk fetches for the others. */
const largeAtOnce = 4;
/** Small files between two looks at the world: a batch blocks for some 20 ms. */
const batch = 1024;

/**
 * Reads a dataset: lists its files, refuses what is wrong with them all at once, then takes MD5 and SHA-256 of each in one read.
 * Memory: the manifest, and 2 MiB for each of four files.
 * @throws Refusal naming every file that cannot be versioned, or that changed while it was read.
 */
export async function readTree(target: Target, ignores: Ignores, world: World): Promise<Manifest> {
  const findings = new Findings();
  const files = walk({ target, ignores, findings, signal: world.signal });
  if (files.length === 0 && findings.faults.length === 0)
    findings.faults.push(`${target.path}: holds no files; check that the step before this one wrote them`);
  findings.refuse();
  findings.warnings.push(...caseCollisions(files));
  const entries = await hashAll(files, findings, world);
  findings.refuse();
  for (const warning of bounded(findings.warnings)) world.log.warn(warning);
  return manifestOf(entries);
}

async function hashAll(files: readonly FoundFile[], findings: Findings, world: World): Promise<FileEntry[]> {
  const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  const tell = progress(world, 'hashed', total);
  const entries: FileEntry[] = [];
  const keep = (entry: FileEntry): void => {
    entries.push(entry);
    tell(entry.size);
  };
  await hashSmallFiles(files, findings, { world, keep });
  const large = files.filter(({ size }) => size > smallBytes);
  await inLanes(large, { lanes: largeAtOnce, signal: world.signal }, async (file) => {
    try {
      keep(await hashLarge(file, world.signal));
    } catch (cause) {
      world.signal.throwIfAborted();
      findings.faults.push(faultOf(file, cause));
    }
  });
  return entries;
}

interface Keeping {
  readonly world: World;
  readonly keep: (entry: FileEntry) => void;
}

async function hashSmallFiles(
  files: readonly FoundFile[],
  findings: Findings,
  { world, keep }: Keeping,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(smallBytes);
  const small = files.filter(({ size }) => size <= smallBytes);
  for (const [i, file] of small.entries()) {
    // Lets a cancel be heard: signals wait while blocking calls follow one another.
    if (i % batch === batch - 1) await world.clock.sleep(0, world.signal);
    try {
      keep(hashSmall(file, buffer));
    } catch (cause) {
      findings.faults.push(faultOf(file, cause));
    }
  }
}

const faultOf = ({ path }: FoundFile, cause: unknown): string =>
  cause instanceof FileChanged ? cause.message : `${path}: cannot be read: ${(cause as Error).message}`;

/** Names that differ by case only are one file on macOS and Windows: whoever pulls there loses one of them. */
function caseCollisions(files: readonly FoundFile[]): string[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, path);
    return other === undefined
      ? []
      : [`${path}: differs from ${other} by case or by Unicode form only; on macOS and Windows they are one file`];
  });
}
