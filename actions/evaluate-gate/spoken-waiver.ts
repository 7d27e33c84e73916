import type { InputTable, Trip } from '@modelway/action';
import { commandOf } from './place.ts';
import type { PolicyFile } from './policy-file.ts';

/**
 * Adds the waiver that somebody asked for in a comment, for this one judgement: it stands in the statement under the name of who wrote
 * it, and what lasts belongs into the policy. Whether they may was asked before anything else.
 */
export function withSpokenWaiver(policy: PolicyFile, trip: Pick<Trip<InputTable>, 'run' | 'event'>): PolicyFile {
  const asked = commandOf(trip);
  if (asked === undefined || asked.command === 'unclear' || asked.command.is !== 'waive') return policy;
  const waiver = { name: `comment-${asked.comment}`, ...asked.command.waiver, approver: asked.login };
  return { ...policy, rules: { ...policy.rules, waivers: [...policy.rules.waivers, waiver] } };
}
