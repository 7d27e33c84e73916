import type { Observation } from './observation.ts';
import { type Place, place } from './place.ts';
import { told } from './say.ts';
import type { End, Rollout } from './state.ts';

/** Seconds after which a move that has not changed is spoken of again. */
const heartbeat = 60;

export interface Next {
  readonly state: Rollout;
  /** A line for the log, when there is something to tell. */
  readonly say?: string;
  readonly done?: End;
}

/**
 * Takes one look into account.
 * @param now the service's own time at that look, by which budgets and steps are measured.
 * @returns the new state, what to say, and how it ended, once it has.
 */
export function next(state: Rollout, seen: Observation, now: Date): Next {
  const waited = (now.getTime() - Date.parse(state.startedOn)) / 1000;
  const here = place(state, seen, waited);
  const changed = hasChanged(state, here);
  const speaks = changed || silence(state, now) >= heartbeat || here.done !== undefined;
  const grown: Rollout = {
    ...state,
    moved: state.moved || here.phase !== 'waiting',
    alarms: [...new Set([...state.alarms, ...seen.alarms])],
    steps: changed ? [...state.steps, { on: now.toISOString(), ...stepOf(here) }] : state.steps,
    ...(speaks ? { saidOn: now.toISOString() } : {}),
  };
  return {
    state: grown,
    ...(speaks
      ? { say: told(changed ? here : brief(here), { waited, budget: state.budget, alarms: seen.alarms }) }
      : {}),
    ...(here.done ? { done: here.done } : {}),
  };
}

/** What SageMaker says of a step is told once. */
const brief = ({ phase, share }: Place): Place => ({ phase, share });

const stepOf = ({ phase, share, message }: Place) => ({ phase, share, ...(message === undefined ? {} : { message }) });

function hasChanged(state: Rollout, here: Place): boolean {
  const last = state.steps.at(-1);
  return last?.phase !== here.phase || last.share !== here.share || last.message !== here.message;
}

const silence = (state: Rollout, now: Date): number =>
  state.saidOn === undefined ? heartbeat : (now.getTime() - Date.parse(state.saidOn)) / 1000;
