import { createHash } from 'node:crypto';
import { patienceFor } from './passing-fault.ts';

/** Where time comes from: the trip's clock fits. `sleep` ends early, by throwing the signal's reason, when it is aborted. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Following<T> {
  /** One look at the world: one or two requests. */
  readonly look: () => Promise<T>;
  readonly done: (seen: T) => boolean;
  /** Told of the first look, and of every later one that saw something else. */
  readonly onChange?: (seen: T, before: T | undefined) => void;
  /** Milliseconds between looks. */
  readonly interval: number;
  /** Milliseconds after which it gives up, by the caller's clock; without it, never. */
  readonly deadline?: number;
  /** What is followed. Pauses are spread by a tenth, derived from this name, so that many that began together look apart. */
  readonly name?: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** It did not end in the time that was given to it. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
  readonly code = 'OVERDUE';

  constructor(milliseconds: number, what = 'what was waited for') {
    super(
      `${what} has not ended after ${Math.round(milliseconds / 1000)} s; only the wait is over, the thing itself goes on`,
    );
  }
}

/**
 * The one loop for everything that takes long: looks until what it sees is done. A look that fails of something that passes (see
 * `patienceFor`) is looked again, after ever longer pauses.
 * @returns what the last look saw. @throws Overdue, the signal's reason, or what the look threw.
 */
export async function follow<T>(following: Following<T>): Promise<T> {
  const { done, deadline, name, clock, signal } = following;
  const start = clock.now().getTime();
  let last: Seen<T> | undefined;
  for (let turn = 0, faults = 0; ; turn += 1) {
    signal.throwIfAborted();
    const seen = await attempt(following, faults);
    faults = seen === undefined ? faults + 1 : 0;
    if (seen !== undefined) {
      last = compare(following, seen, last);
      if (done(seen.value)) return seen.value;
    }
    if (deadline !== undefined && clock.now().getTime() - start >= deadline) throw new Overdue(deadline, name);
    await clock.sleep(pause(following, { turn, faults }), signal);
  }
}

interface Seen<T> {
  readonly value: T;
  readonly text: string | undefined;
}

async function attempt<T>({ look }: Following<T>, faults: number): Promise<Seen<T> | undefined> {
  try {
    const value = await look();
    return { value, text: JSON.stringify(value) };
  } catch (fault) {
    if (faults >= patienceFor(fault)) throw fault;
    return undefined;
  }
}

function compare<T>({ onChange }: Following<T>, seen: Seen<T>, last: Seen<T> | undefined): Seen<T> {
  if (last === undefined || last.text !== seen.text) onChange?.(seen.value, last?.value);
  return seen;
}

/** Milliseconds. Whatever anybody asks for, nobody hammers. */
const leastPause = 20;

/** The interval, spread; doubled with each fault in a row, up to eight times. */
function pause<T>({ interval, name }: Following<T>, { turn, faults }: { turn: number; faults: number }): number {
  const spread = name === undefined ? 0 : fraction(`${name} ${turn}`) * 0.2 - 0.1;
  return Math.max(leastPause, Math.round(interval * (1 + spread) * 2 ** Math.min(faults, 3)));
}

/** @returns a number from 0 to 1 that looks random and is not: the same text gives the same. */
const fraction = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
