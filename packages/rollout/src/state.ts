export type Phase =
  | 'waiting'
  | 'provisioning'
  | 'shifting'
  | 'canary-bake'
  | 'final-bake'
  | 'finishing'
  | 'rolling-back'
  | 'maintenance'
  | End;

/**
 * How it came out. `live`: what was sent serves. `rolled-back`: what served before serves again. `superseded`: something serves that
 * neither was sent nor served before. `failed`: the endpoint itself is broken. `stuck`: the waiting budget is used up and it still moves.
 */
export type End = 'live' | 'rolled-back' | 'superseded' | 'failed' | 'stuck';

/** One thing that was seen while traffic moved. `share` is the share of requests on the new fleet, 0 to 1. */
export interface Step {
  /** RFC 3339, in the service's own time. */
  readonly on: string;
  readonly phase: Phase;
  readonly share: number;
  readonly message?: string;
}

/** A move of traffic from one configuration to another. JSON: it can be kept and gone on with. */
export interface Rollout {
  /** Name of the configuration that was sent. */
  readonly sent: string;
  /** The one that served before; absent when this is the endpoint's first. */
  readonly before?: string;
  /** RFC 3339, in the service's own time. */
  readonly startedOn: string;
  /** Seconds after which nobody waits any longer. */
  readonly budget: number;
  /** Whether the endpoint has been seen to take up the update: until then its old configuration says nothing. */
  readonly moved: boolean;
  readonly steps: readonly Step[];
  /** Every watched alarm that was ever seen in ALARM, in the order of appearance. */
  readonly alarms: readonly string[];
  /** When it was last spoken of. */
  readonly saidOn?: string;
}

/** @returns the state of a move that AWS has just been asked for, at `startedOn` of the service's own time. */
export const begin = (of: {
  readonly sent: string;
  readonly before?: string;
  readonly startedOn: Date;
  readonly budget: number;
}): Rollout => ({ ...of, startedOn: of.startedOn.toISOString(), moved: false, steps: [], alarms: [] });
