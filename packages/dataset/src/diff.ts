import { byCodePoint } from './code-points.ts';
import type { DirEntry } from './dir-object.ts';

/** What became of one file. `from`: where the same content was before. */
export type Change =
  | { readonly change: 'added' | 'changed' | 'removed'; readonly path: string }
  | { readonly change: 'renamed'; readonly path: string; readonly from: string };

/**
 * Compares two versions by content. A rename is an added and a removed file with the same content, paired one to one in the order
 * of their paths, as `dvc diff` does (dvc `repo/diff.py`); a copy is an addition; renamed and edited is removed and added.
 * A file that became a folder, or was one, is told like any other; `dvc diff` leaves such names out.
 * @returns the changes by code point of the path.
 */
export function diff(before: readonly DirEntry[], after: readonly DirEntry[]): Change[] {
  const alike = sameStart(before, after);
  const old = new Map<string, string>();
  for (const { path, md5 } of before.slice(alike)) old.set(path, md5);
  const changed = after.slice(0, alike).flatMap(({ path, md5 }, i) => (before[i]?.md5 === md5 ? [] : [path]));
  const arrived: Placed[] = [];
  for (const { path, md5 } of after.slice(alike)) {
    const was = old.get(path);
    if (was === undefined) arrived.push([path, md5]);
    else if (was !== md5) changed.push(path);
    old.delete(path);
  }
  // What is left has no file of its name any more.
  const gone = sorted([...old]);
  const { renamed, added } = pair(sorted(arrived), gone);
  const moved = new Set(renamed.map(({ from }) => from));
  const changes: Change[] = [
    ...renamed,
    ...added.map((path) => ({ change: 'added' as const, path })),
    ...changed.map((path) => ({ change: 'changed' as const, path })),
    ...gone.filter(([path]) => !moved.has(path)).map(([path]) => ({ change: 'removed' as const, path })),
  ];
  return changes.sort((a, b) => byCodePoint(a.path, b.path));
}

/** @returns how many files both begin with, by their paths: where none came or went, all, and nothing has to be looked up. */
function sameStart(before: readonly DirEntry[], after: readonly DirEntry[]): number {
  let at = 0;
  while (at < before.length && before[at]?.path === after[at]?.path) at += 1;
  return at;
}

type Placed = readonly [path: string, md5: string];

const sorted = (files: Placed[]): Placed[] => files.sort(([a], [b]) => byCodePoint(a, b));

/** Each new path takes the first old path of its content that is still free. */
function pair(arrived: readonly Placed[], gone: readonly Placed[]) {
  const free = new Map<string, string[]>();
  for (const [path, md5] of gone) {
    const same = free.get(md5);
    if (same) same.push(path);
    else free.set(md5, [path]);
  }
  const renamed: Extract<Change, { change: 'renamed' }>[] = [];
  const added: string[] = [];
  for (const [path, md5] of arrived) {
    const from = free.get(md5)?.shift();
    if (from === undefined) added.push(path);
    else renamed.push({ change: 'renamed', path, from });
  }
  return { renamed, added };
}

/** @returns how many of each kind. */
export function countChanges(changes: readonly Change[]): Record<Change['change'], number> {
  const counts = { added: 0, changed: 0, removed: 0, renamed: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
