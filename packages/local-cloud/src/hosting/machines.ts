import { createGate } from './gate.ts';
import type { Instance } from './instance.ts';
import { perWorld } from './per-world.ts';

/** So many containers start at once. More would only share the same cores, and all be slow together. */
const atOnce = 4;

/** All instances of a world. They go down with it, at once: nobody waits for their answers any more. */
export const machines = perWorld((world) => {
  const running = new Set<Instance>();
  world.onClose(async () => {
    await Promise.all([...running].map((instance) => instance.stop(0)));
  });
  return { running, startInTurn: createGate(atOnce) };
});
