import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, normalize } from 'node:path';

/** Where `/opt/ml` of one job lies on this machine. `SAGEMAKER_BASE_DIR` tells the toolkits, and paths in arguments are rewritten. */
export interface Tree {
  readonly base: string;
  /** A path below `/opt/ml`, on this machine. */
  at(...parts: string[]): string;
  /** Every mention of `/opt/ml` as a path in a text, on this machine: `--data=/opt/ml/input` and `bash -c` lines too. */
  rewrite(text: string): string;
}

function treeAt(base: string): Tree {
  return {
    base,
    at: (...parts) => join(base, ...parts),
    rewrite: (text) => text.replace(/(?<![\w./-])\/opt\/ml(?![\w.-])/g, () => base),
  };
}

/**
 * Where a run of a job gets its tree: a folder that no other run ever had, so that a name that is used again finds nothing of the old run.
 */
export function freshTree(scratch: string, kind: string, name: string): Tree {
  return treeAt(join(scratch, kind, `${name}-${randomUUID()}`));
}

/** The run is over. What cannot be removed, such as a folder that a script made read-only, goes with the scratch folder. */
export async function fellTree({ base }: Tree): Promise<void> {
  await rm(base, { recursive: true, force: true }).catch(() => undefined);
}

/** Makes the folders that a container finds (sheet §1.3). */
export async function makeTree(tree: Tree): Promise<void> {
  const folders = [
    'input/config',
    'input/data',
    'model',
    'output/data',
    'output/intermediate',
    'checkpoints',
    'code',
    'tmp',
  ];
  for (const folder of folders) await mkdir(tree.at(folder), { recursive: true });
}

/**
 * A path from outside (an object key, a name in an archive) as a path below a folder, or undefined when it would leave it.
 * Backslashes and colons are ordinary characters here: the local cloud runs where `/` separates.
 */
export function downward(path: string): string | undefined {
  if (path.includes('\0') || path.startsWith('/') || path.split('/').includes('..')) return undefined;
  const clean = normalize(path).replace(/\/$/, '');
  return clean === '.' ? undefined : clean;
}
