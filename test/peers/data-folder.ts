import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tree } from './random-tree.ts';

/** Makes `data` of a project that tree, and nothing else. */
export function write(folder: string, tree: Tree): void {
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  for (const [path, bytes] of tree) {
    mkdirSync(dirname(join(folder, 'data', path)), { recursive: true });
    writeFileSync(join(folder, 'data', path), bytes);
  }
}

/** @returns what lies in a folder: each file's path → its bytes in base64. */
export const read = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')] as const)
      .sort(),
  );

/** @returns a tree as `read` tells it. */
export const plain = (tree: Tree): Record<string, string> =>
  Object.fromEntries([...tree].map(([path, bytes]) => [path, bytes.toString('base64')] as const).sort());
