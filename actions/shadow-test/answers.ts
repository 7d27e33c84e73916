import { type Aws, readCaptures } from '@modelway/aws';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Window } from './measure.ts';
import { gather, pairsOf } from './pairs.ts';
import type { ShadowPlan } from './plan.ts';

export interface Compared {
  readonly agreement: Agreement;
  readonly keptOfShadow: number;
  readonly unpaired: number;
}

/** Reads what both variants answered from S3, and compares the answers to the same requests. @throws S3Fault */
export async function compareAnswers(aws: Aws, plan: ShadowPlan, window: Window): Promise<Compared> {
  const kept = (variant: string) =>
    gather(readCaptures(aws, { destination: plan.destination, endpoint: plan.endpoint, variant }, window));
  const production = await kept(plan.variants.production);
  const shadow = await kept(plan.variants.shadow);
  const pairs = pairsOf(production, shadow);
  return {
    agreement: agreementOf(pairs),
    keptOfShadow: shadow.kept,
    unpaired: production.kept + shadow.kept - 2 * pairs.length,
  };
}
