import type { World } from '../world.ts';

/** @returns the next id of this repository's GitHub: ids grow, and are never used again. */
export function nextId(world: World): number {
  const table = world.table<{ last: number }>('github-ids');
  const last = (table.get('id')?.last ?? 1000) + 1;
  table.put('id', { last });
  return last;
}
