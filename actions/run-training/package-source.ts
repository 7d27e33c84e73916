import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Refusal } from '@modelway/action';
import { sha256 } from '@modelway/lineage';
import { sourceFiles } from './source-files.ts';
import { tarball } from './tarball.ts';

/** The source as SageMaker gets it. */
export interface Source {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Below the source, in order. */
  readonly files: readonly string[];
}

/** Code, not data: what is larger belongs into a dataset. */
const largest = 100 * 1024 * 1024;

/**
 * Packs a folder of the checkout: the same files give the same bytes on every machine.
 * @throws Refusal with all that is wrong: a folder or entry point that is missing, links that lead elsewhere, too much.
 */
export async function packageSource(
  workspace: string,
  { source, entryPoint }: { source: string; entryPoint: string },
): Promise<Source> {
  const { root, folder } = inside(workspace, source);
  const { files, strange } = sourceFiles(root, folder);
  const faults = [
    ...strange.map((name) => `source: ${name} is a link that leads out of ${source}, or no file; replace it by a file`),
    ...entryFaults(files, source, entryPoint),
    ...sizeFaults(folder, files, source),
  ];
  if (faults.length > 0) throw new Refusal(...faults);
  const bytes = await tarball(files.map((name) => ({ name, ...contentOf(join(folder, name)) })));
  return { bytes, sha256: sha256(bytes), files };
}

function inside(workspace: string, source: string): { root: string; folder: string } {
  try {
    const [root, folder] = [realpathSync(workspace), realpathSync(resolve(workspace, source))];
    if (folder !== root && !folder.startsWith(`${root}${sep}`))
      throw new Refusal(`source: "${source}" leads outside the workspace; it must be a folder of the checkout`);
    if (!statSync(folder).isDirectory())
      throw new Refusal(`source: "${source}" is a file; it must be a folder of the checkout`);
    return { root, folder };
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(
      `source: "${source}" cannot be read (${(cause as NodeJS.ErrnoException).code}); it must be a folder of the checkout`,
    );
  }
}

const contentOf = (path: string): { content: Buffer; executable: boolean } => ({
  content: readFileSync(path),
  executable: (statSync(path).mode & 0o100) !== 0,
});

function entryFaults(files: readonly string[], source: string, entryPoint: string): string[] {
  if (files.includes(entryPoint)) return [];
  const shown = files.slice(0, 10).join(', ') || 'no file at all';
  return [`entry-point: ${entryPoint} is not in ${source}; it holds ${shown}${files.length > 10 ? ', …' : ''}`];
}

function sizeFaults(folder: string, files: readonly string[], source: string): string[] {
  const size = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return size <= largest
    ? []
    : [
        `source: ${source} has ${size} bytes; code is at most ${largest}; put data into a dataset, or name it in .gitignore`,
      ];
}
