import type { CapacitySize } from './config.ts';
import type { DeploymentPlan } from './plan.ts';

/**
 * Where a deployment stands. Blue is the fleet that served before, green the new one. Times are epoch milliseconds of the cloud's
 * clock. `done` and `undone` are ends.
 */
export type State =
  | { readonly at: 'launching' }
  | { readonly at: 'activating'; readonly step: number }
  | { readonly at: 'baking'; readonly step: number; readonly until: number }
  | { readonly at: 'retiring' }
  | { readonly at: 'returning'; readonly reason: string }
  | { readonly at: 'done' }
  | { readonly at: 'undone'; readonly reason: string };

export interface Observation {
  readonly now: number;
  /** When the deployment began. */
  readonly began: number;
  readonly green: 'starting' | 'ready' | { readonly failed: string };
  /** Those of the plan's alarms that are in ALARM. */
  readonly alarms: readonly string[];
  /** Whether the last command has been carried out to its end. */
  readonly obeyed: boolean;
}

/** What the driver must do on entering the state. */
export type Command =
  | { readonly kind: 'shift'; readonly size: CapacitySize }
  | { readonly kind: 'retire-blue' }
  | { readonly kind: 'return-to-blue' };

export interface Move {
  readonly state: State;
  readonly command?: Command;
}

export const first: State = { at: 'launching' };

/** The next state, which is the same one when nothing has happened that matters. Alarms count only while something bakes. */
export function next(plan: DeploymentPlan, state: State, seen: Observation): Move {
  switch (state.at) {
    case 'launching':
      if (typeof seen.green === 'object') return back(seen.green.failed);
      if (isOver(plan, seen)) return back(overrun(plan));
      return seen.green === 'ready' ? enter(plan, 0) : { state };
    case 'activating':
      return seen.obeyed ? bake(plan, state.step, seen.now) : { state };
    case 'baking':
      if (seen.alarms.length > 0 && bakes(plan, state.step)) return back(tripped(seen.alarms));
      if (isOver(plan, seen)) return back(overrun(plan));
      return seen.now >= state.until ? enter(plan, state.step + 1) : { state };
    case 'retiring':
      return seen.obeyed ? { state: { at: 'done' } } : { state };
    case 'returning':
      return seen.obeyed ? { state: { at: 'undone', reason: state.reason } } : { state };
    case 'done':
    case 'undone':
      return { state };
  }
}

function enter(plan: DeploymentPlan, step: number): Move {
  const size = plan.steps[step]?.size;
  if (!size) return { state: { at: 'retiring' }, command: { kind: 'retire-blue' } };
  return { state: { at: 'activating', step }, command: { kind: 'shift', size } };
}

function bake(plan: DeploymentPlan, step: number, now: number): Move {
  return { state: { at: 'baking', step, until: now + (plan.steps[step]?.bake ?? 0) * 1_000 } };
}

const bakes = (plan: DeploymentPlan, step: number): boolean => (plan.steps[step]?.bake ?? 0) > 0;

function back(reason: string): Move {
  return { state: { at: 'returning', reason }, command: { kind: 'return-to-blue' } };
}

function isOver({ limit }: DeploymentPlan, { now, began }: Observation): boolean {
  return limit !== undefined && now - began >= limit * 1_000;
}

const overrun = ({ limit }: DeploymentPlan): string =>
  `The deployment did not complete within MaximumExecutionTimeoutInSeconds (${limit} s) and was rolled back.`;

/** AWS does not document its text for this (sheet §4.3); nobody may parse it. */
const tripped = (alarms: readonly string[]): string =>
  `The deployment was rolled back because CloudWatch alarm(s) went into ALARM while the new fleet was baking: ${alarms.join(', ')}.`;
