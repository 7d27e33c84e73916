import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';
import { rosterOf } from './roster.ts';
import { stationed } from './station.ts';
import { type Input, type Output, perform, type Tasks } from './task.ts';

/** Threads for work that would hold up the event loop, or that has more to do than one core can. */
export interface Crew<T extends Tasks> {
  /** How many tasks are done at the same time. No answer may depend on it. */
  readonly size: number;
  /**
   * Does a task on the first thread that is free. @param transfer what moves to the thread instead of being copied.
   * @throws Error with the message of what the task threw, or when its thread died.
   */
  run<Name extends keyof T & string>(
    name: Name,
    input: Input<T, Name>,
    transfer?: readonly Transferable[],
  ): Promise<Output<T, Name>>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

/**
 * Threads start with the first task that finds none free. Outside the built bundle (in tests of the source) every task is done where
 * it is asked for, on a copy of its input all the same.
 * @param size how many threads at most; as many as there are cores when not said.
 */
export function openCrew<T extends Tasks>(tasks: T, { size = availableParallelism() } = {}): Crew<T> {
  const file = stationed();
  return file === undefined ? inline(tasks) : threaded(file, size);
}

function inline<T extends Tasks>(tasks: T): Crew<T> {
  return {
    size: 1,
    async run(name, input, transfer = []) {
      // Safe: `perform` calls the task of that name, whose result `Output` is.
      return (await perform(tasks, name, structuredClone(input, { transfer: [...transfer] }))) as Output<
        T,
        typeof name
      >;
    },
    close: async () => {},
  };
}

function threaded<T extends Tasks>(file: URL, size: number): Crew<T> {
  const roster = rosterOf(file, size);
  return {
    size,
    async run(name, input, transfer = []) {
      const hand = await roster.take();
      try {
        // Safe: the thread does the task of that name, whose result `Output` is.
        return (await hand.do({ name, input }, transfer)) as Output<T, typeof name>;
      } finally {
        roster.give(hand);
      }
    },
    close: roster.close,
  };
}
