import { createHash } from 'node:crypto';
import { patienceFor } from './passing-fault.ts';

/** Where time comes from: the trip's clock fits. `sleep` ends early, by throwing the signal's reason, when it is aborted. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Following<T> {
  /** One look at the world: best one request. */
  readonly look: () => Promise<T>;
  readonly done: (seen: T) => boolean;
  /** Told of the first look, and of every later one that saw something else. */
  readonly onChange?: (seen: T, before: T | undefined) => void;
  /** Milliseconds between looks. */
  readonly interval: number;
  /** Whether to look less often at what takes long: see `stretched`. */
  readonly patient?: true;
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
    const elapsed = clock.now().getTime() - start;
    if (deadline !== undefined && elapsed >= deadline) throw new Overdue(deadline, name);
    await clock.sleep(pause(following, { turn, faults, elapsed }), signal);
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
function pause<T>({ interval, name, patient }: Following<T>, { turn, faults, elapsed }: Turn): number {
  const spread = name === undefined ? 0 : fraction(`${name} ${turn}`) * 0.2 - 0.1;
  const length = patient ? stretched(interval, elapsed) : interval;
  return Math.max(leastPause, Math.round(length * (1 + spread) * 2 ** Math.min(faults, 3)));
}

interface Turn {
  readonly turn: number;
  readonly faults: number;
  /** Milliseconds since the first look. */
  readonly elapsed: number;
}

/** A fortieth of the time that has gone by, but never more than twice the interval: 15 s become 30 s between the 10th and the 20th minute. */
const stretched = (interval: number, elapsed: number): number =>
  Math.min(Math.max(interval, elapsed / 40), 2 * interval);

/** @returns a number from 0 to 1 that looks random and is not: the same text gives the same. */
const fraction = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
