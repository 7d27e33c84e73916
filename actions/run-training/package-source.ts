import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Refusal } from '@modelway/action';
import { sha256 } from '@modelway/lineage';
import ignore, { type Ignore } from 'ignore';
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
 * Packs a folder of the checkout: the same files give the same bytes on every machine. What `.gitignore` in the folder names, `.git`
 * and caches of Python stay out.
 * @throws Refusal when the folder or the entry point is missing, leads outside the workspace, or is too large.
 */
export async function packageSource(
  workspace: string,
  { source, entryPoint }: { source: string; entryPoint: string },
): Promise<Source> {
  const folder = inside(workspace, source);
  const files = listFiles(folder, rulesOf(folder));
  const faults = [...entryFaults(files, source, entryPoint), ...sizeFaults(folder, files, source)];
  if (faults.length > 0) throw new Refusal(...faults);
  const bytes = await tarball(files.map((name) => ({ name, ...contentOf(join(folder, name)) })));
  return { bytes, sha256: sha256(bytes), files };
}

function inside(workspace: string, source: string): string {
  const folder = resolve(workspace, source);
  try {
    const [root, real] = [realpathSync(workspace), realpathSync(folder)];
    if (real !== root && !real.startsWith(`${root}${sep}`))
      throw new Refusal(`source: "${source}" leads outside the workspace; it must be a folder of the checkout`);
    if (!statSync(real).isDirectory())
      throw new Refusal(`source: "${source}" is a file; it must be a folder of the checkout`);
    return real;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(
      `source: "${source}" cannot be read (${(cause as NodeJS.ErrnoException).code}); it must be a folder of the checkout`,
    );
  }
}

function rulesOf(folder: string): Ignore {
  const rules = ignore().add(['.git', '__pycache__', '*.pyc', '.DS_Store']);
  try {
    rules.add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {} // Most folders have none.
  return rules;
}

/** Files in the order of their names' bytes. Links are followed only as far as they stay inside; a link elsewhere is refused. */
function listFiles(folder: string, rules: Ignore): string[] {
  const found: string[] = [];
  const visit = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (rules.ignores(entry.isDirectory() ? `${name}/` : name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() || stays(folder, path, name)) found.push(name);
    }
  };
  visit(folder);
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function stays(folder: string, path: string, name: string): boolean {
  try {
    if (realpathSync(path).startsWith(`${folder}${sep}`) && statSync(path).isFile()) return true;
  } catch {} // A link to nowhere is told as one that leads outside: both are mended in the same way.
  throw new Refusal(`source: the link ${name} does not lead to a file of the source; replace it by the file`);
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
