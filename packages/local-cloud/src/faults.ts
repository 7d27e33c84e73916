import type { Clock } from './world.ts';

/**
 * How a service says no: too many requests, broken, not permitted, the caller's clock is off (S3; elsewhere as not
 * permitted), or its credentials have run out.
 */
export type Refused = 'throttle' | 'error' | 'deny' | 'skew' | 'expire';

/** Something that is to go wrong. Off unless asked for. */
export interface Fault {
  /** `SageMaker.CreateTrainingJob`, `S3.*` or `*`. */
  readonly operation: string;
  /** Only requests with this text in their path; any unless told. */
  readonly path?: string;
  /**
   * `drop-after` does the work and then cuts the connection: the caller cannot know that it was done. `hang-after` does the work and
   * never answers: the moment to kill the caller.
   */
  readonly kind: Refused | 'drop-before' | 'drop-after' | 'hang-after' | 'delay';
  /** How often; 1 unless told. */
  readonly times?: number;
  /** How many calls go well before the first one that does not; 0 unless told. */
  readonly skip?: number;
  /** For `delay`, real milliseconds. */
  readonly milliseconds?: number;
}

/** One request that was answered, for tests to look back at. */
export interface Answered {
  readonly operation: string;
  /** Of HTTP; 0 where the connection was cut. */
  readonly status: number;
  readonly at: string;
  /** As the wire carried it; only the latest requests have it still. */
  readonly input?: unknown;
}

/** What goes wrong, and what was asked. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** @returns the fault that this call meets, or undefined. Each call uses up one. */
  meet(operation: string, path: string): Fault | undefined;
  answered(request: Omit<Answered, 'at'>): void;
  /** How many calls have met a fault. */
  readonly met: number;
  readonly journal: readonly Answered[];
}

/** How many requests are remembered, and how many of them with their inputs. */
const [memory, inputs] = [10_000, 1000];

export function createFaults(clock: Pick<Clock, 'now'>): Faults {
  const waiting: Array<{ readonly fault: Fault; skip: number; left: number }> = [];
  const journal: Answered[] = [];
  let met = 0;
  return {
    journal,
    get met() {
      return met;
    },
    add: (fault) => void waiting.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }),
    clear: () => void waiting.splice(0),
    meet: (operation, path) => {
      for (const one of waiting) {
        if (one.left === 0 || !matches(one.fault.operation, operation) || !path.includes(one.fault.path ?? ''))
          continue;
        if (one.skip > 0) one.skip -= 1;
        else {
          one.left -= 1;
          met += 1;
          return one.fault;
        }
      }
      return undefined;
    },
    answered: (request) => remember(journal, { ...request, at: clock.now().toISOString() }),
  };
}

function remember(journal: Answered[], request: Answered): void {
  journal.push(request);
  if (journal.length > memory) journal.shift();
  const old = journal[journal.length - 1 - inputs];
  if (old) journal[journal.length - 1 - inputs] = { operation: old.operation, status: old.status, at: old.at };
}

const matches = (pattern: string, operation: string): boolean =>
  pattern === '*' || pattern === operation || (pattern.endsWith('.*') && operation.startsWith(pattern.slice(0, -1)));
