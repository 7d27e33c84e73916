import { mkdir } from 'node:fs/promises';
import { join, normalize } from 'node:path';

/** Where `/opt/ml` of one job lies on this machine. `SAGEMAKER_BASE_DIR` tells the toolkits, and paths in arguments are rewritten. */
export interface Tree {
  readonly base: string;
  /** A path below `/opt/ml`, on this machine. */
  at(...parts: string[]): string;
  /** Every mention of `/opt/ml` as a path in a text, on this machine: `--data=/opt/ml/input` and `bash -c` lines too. */
  rewrite(text: string): string;
}

export function treeAt(base: string): Tree {
  return {
    base,
    at: (...parts) => join(base, ...parts),
    rewrite: (text) => text.replace(/(?<![\w./-])\/opt\/ml(?![\w.-])/g, () => base),
  };
}

/** Makes the folders that a container finds (sheet §1.3). */
export async function makeTree(base: string): Promise<Tree> {
  const tree = treeAt(base);
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
  return tree;
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
