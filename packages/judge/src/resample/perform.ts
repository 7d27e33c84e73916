import { here, type Order, type Rounds } from './rows.ts';
import type { judgeTasks } from './tasks.ts';

/** Threads, as this room needs them. */
export interface Threads {
  run<Name extends keyof typeof judgeTasks>(name: Name, input: Parameters<(typeof here)[Name]>[0]): Promise<unknown>;
}

/** Does the work here and now. */
export function perform<Out>(rounds: Rounds<Out>): Out {
  let step = rounds.next([]);
  while (step.done !== true) step = rounds.next(step.value.map(done));
  return step.value;
}

// Safe, here and below: whoever makes an order gives it the input of its task.
const done = ({ task, input }: Order): unknown => here[task](input as never);

/** Does the work on threads; the bits are the same. */
export async function performOn<Out>(threads: Threads, rounds: Rounds<Out>): Promise<Out> {
  const shared = sharing();
  let step = rounds.next([]);
  while (step.done !== true) {
    const orders = step.value.map(({ task, input }) => threads.run(task, shared(input) as never));
    step = rounds.next(await Promise.all(orders));
  }
  return step.value;
}

/** From here on a column is shared with the threads instead of being copied to each of them. */
const large = 4096;

/** @returns a function that puts the large columns of an order into memory that threads share, each column once. */
function sharing(): (input: unknown) => unknown {
  const known = new Map<Float64Array, Float64Array>();
  const shared = (it: unknown): unknown => {
    if (it instanceof Float64Array) return it.length < large ? it : (known.get(it) ?? copy(it));
    if (Array.isArray(it)) return it.map(shared);
    if (typeof it !== 'object' || it === null) return it;
    return Object.fromEntries(Object.entries(it).map(([name, value]) => [name, shared(value)]));
  };
  const copy = (column: Float64Array): Float64Array => {
    const there = new Float64Array(new SharedArrayBuffer(column.byteLength));
    there.set(column);
    known.set(column, there);
    return there;
  };
  return shared;
}
