import { empty } from '@modelway/lineage';
import type { Store } from './define.ts';
import { moveRef } from './lineage-store.ts';

const head = `sha256:${'a'.repeat(64)}`;

/** A store in memory that remembers what was written. */
function memory(): Store & { readonly written: string[] } {
  const written: string[] = [];
  return {
    uri: 's3://bucket/store',
    written,
    get: async () => undefined,
    put: async (key) => {
      written.push(key);
      return 'written';
    },
    list: async () => [],
  };
}

const clock = { now: () => new Date(0), sleep: async () => {} };
const move = { ref: 'commits/c/churn', how: 'join', head, lineage: empty } as const;

test('a ref waits for what it points at, and is never left pointing at what could not be written', async () => {
  const store = memory();
  let arrive = (): void => {};
  const written = new Promise<void>((done) => {
    arrive = done;
  });
  const moved = moveRef(store, { ...move, written }, clock);
  await new Promise(setImmediate);
  expect(store.written).toEqual([]);
  arrive();
  await moved;
  expect(store.written).toEqual(['refs/commits/c/churn']);
});

test('a ref stays where it is when what it should point at was refused', async () => {
  const store = memory();
  const refused = Promise.reject(new Error('AccessDenied'));
  await expect(moveRef(store, { ...move, written: refused }, clock)).rejects.toThrow('AccessDenied');
  expect(store.written).toEqual([]);
});
