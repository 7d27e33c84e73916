import type { World } from '../world.ts';

/**
 * Something that lives as long as a world and that no folder can hold: processes, sockets, buffers. Made when it is first asked
 * for. Kept beside the world, because the world's type belongs to all services and these belong to one.
 */
export function perWorld<T>(make: (world: World) => T): (world: World) => T {
  const made = new WeakMap<World, { readonly it: T }>();
  return (world) => {
    const found = made.get(world) ?? { it: make(world) };
    made.set(world, found);
    return found.it;
  };
}
