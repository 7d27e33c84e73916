import type { InputTable, Trip } from '@modelway/action';
import type { Policy } from '@modelway/judge';
import { commandOf } from './place.ts';

/**
 * Adds the waiver that somebody asked for in a comment, for this one judgement: it stands in the statement under the name of who wrote
 * it, and what lasts belongs into the policy. Whether they may was asked before anything else. It is added to the rules of the pull
 * request and to those of the branch: unlike a waiver that a pull request brings, somebody who may write there has spoken it.
 */
export function withSpokenWaiver<R extends Policy>(rules: R, trip: Pick<Trip<InputTable>, 'run' | 'event'>): R {
  const asked = commandOf(trip);
  if (asked === undefined || asked.command === 'unclear' || asked.command.is !== 'waive') return rules;
  const waiver = { name: `comment-${asked.comment}`, ...asked.command.waiver, approver: asked.login };
  return { ...rules, waivers: [...rules.waivers, waiver] };
}
