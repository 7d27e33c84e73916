import type { Outcome } from '@modelway/action';
import { type Facts, toDecimal } from '@modelway/lineage';
import { wilson } from './agreement.ts';
import type { Window } from './measure.ts';
import type { ShadowPlan } from './plan.ts';
import { remarksOf } from './remarks.ts';
import { type Evidence, judge, type Limits, type Side } from './verdict.ts';

/** All that is known when production serves alone again. */
export interface Story {
  readonly plan: ShadowPlan;
  readonly window: Window;
  readonly evidence: Evidence;
  /** Answers of either variant that could not be paired. */
  readonly unpaired: number;
}

/** @returns what there is to say of a shadow test that came to its end. */
export function tested(story: Story, limits: Limits): Outcome<'shadow'> {
  const { plan, evidence } = story;
  const { pairs, same } = evidence.agreement;
  return {
    subject: [{ name: 'model', uri: plan.candidate.uri, digest: { sha256: plan.candidate.sha256 } }],
    inputs: [
      { name: 'model package', uri: plan.package },
      { name: 'serving model', digest: { sha256: plan.serving } },
    ],
    facts: factsOf(story),
    remarks: remarksOf(story, limits['min-agreement']),
    verdict: judge(evidence, limits),
    outputs: {
      requests: String(evidence.shadow.requests),
      agreement: pairs === 0 ? '' : toDecimal(same / pairs),
    },
  };
}

function factsOf({ plan, window, evidence, unpaired }: Story): Facts<'shadow'> {
  const { pairs, same, sameWhen, difference } = evidence.agreement;
  const { low, high } = wilson(same, pairs);
  return {
    endpoint: { name: plan.endpoint, arn: plan.endpointArn },
    config: { during: plan.config.EndpointConfigName, after: plan.before },
    production: sideOf(plan.serving, evidence.production),
    shadow: sideOf(plan.candidate.sha256, evidence.shadow),
    paired: pairs,
    unpaired,
    ...(pairs === 0
      ? {}
      : {
          agreement: toDecimal(same / pairs),
          agreementInterval: { low: toDecimal(low), high: toDecimal(high), confidence: '0.95' },
          sameWhen,
        }),
    ...(difference ? { scoreDifference: { mean: toDecimal(difference.mean), max: toDecimal(difference.max) } } : {}),
    seconds: Math.round((window.to.getTime() - window.from.getTime()) / 1000),
  };
}

const sideOf = (model: string, { requests, errors, latency }: Side): Facts<'shadow'>['shadow'] => ({
  model,
  requests,
  errors,
  ...(latency
    ? { latency: { p50: toDecimal(latency.p50), p90: toDecimal(latency.p90), p99: toDecimal(latency.p99) } }
    : {}),
});
