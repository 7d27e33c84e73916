import { type Fleet, pick } from '../hosting/fleet.ts';
import type { Instance } from '../hosting/instance.ts';
import { exchange } from './exchange.ts';
import type { Invocation } from './invocation.ts';

/** What became of a request to a fleet. Times are real microseconds from sending to the last byte of the reply. */
export type Outcome = { readonly microseconds: number } & (
  | { readonly kind: 'answered'; readonly status: number; readonly body: Buffer; readonly headers: AnswerHeaders }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'broken'; readonly why: string }
);

export interface AnswerHeaders {
  readonly contentType: string | undefined;
  readonly customAttributes: string | undefined;
}

/** How often a request that never reached an instance is given to another one. */
const mostTries = 3;

/** Sends a request to one instance of a fleet. Never rejects: a dead instance is an outcome. */
export async function ask(fleet: Fleet, invocation: Invocation): Promise<Outcome> {
  const tried: Instance[] = [];
  while (tried.length < mostTries) {
    const instance = pick(fleet, tried);
    if (!instance?.address) break;
    tried.push(instance);
    instance.outstanding++; // In the same turn as the choice, so that a fleet that is drained cannot miss it.
    const outcome = await exchange(instance.address, invocation);
    instance.outstanding--;
    if (outcome === 'unsent') continue;
    if (outcome.kind === 'broken') await instance.certain();
    return outcome;
  }
  return { kind: 'broken', why: 'No instance of the variant could be reached.', microseconds: 0 };
}
