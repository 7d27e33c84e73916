import type { BasePolicy } from '@modelway/judge';
import { readBasePolicy } from './base-policy.ts';
import { type Asking, readOwnPolicy } from './own-policy.ts';
import type { PolicyFile } from './policy-file.ts';
import { withSpokenWaiver } from './spoken-waiver.ts';

/** The rules that something is judged by. */
export interface Policies {
  readonly policy: PolicyFile;
  /** What the branch says that it is to be merged into. */
  readonly basePolicy: BasePolicy;
}

/** Reads both, with what somebody who may has said in a comment. @throws Refusal, PolicyError of the own one: without it nothing is judged. */
export async function readPolicies(asking: Asking): Promise<Policies> {
  const [own, base] = await Promise.all([readOwnPolicy(asking), readBasePolicy(asking)]);
  return {
    policy: { ...own, rules: withSpokenWaiver(own.rules, asking) },
    basePolicy: base.is === 'known' ? { ...base, rules: withSpokenWaiver(base.rules, asking) } : base,
  };
}
