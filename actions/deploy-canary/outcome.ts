import type { Outcome } from '@modelway/action';
import type { Endpoint } from '@modelway/aws';
import { type Facts, pass, toDecimal, type Verdict } from '@modelway/lineage';
import { type End, type Rollout, verdictOf } from '@modelway/rollout';
import type { Evidence } from './evidence.ts';
import type { DeploymentPlan } from './plan.ts';
import { remarksOf } from './remarks.ts';

/** All that is known when the endpoint has come to rest. */
export interface Story {
  readonly plan: DeploymentPlan;
  readonly endpoint: Endpoint | undefined;
  readonly rollout: Rollout;
  readonly end: End;
  readonly endedOn: Date;
  readonly evidence: Evidence;
  readonly githubDeployment?: number;
}

/** @returns what there is to say of a move that has ended. Refs move only to what is live. */
export function deployed(story: Story): Outcome<'deployment'> {
  const { plan, endpoint, end, evidence } = story;
  const verdict = judged(story);
  const isLive = end === 'live';
  return {
    subject: [{ name: plan.config.EndpointConfigName, digest: { sha256: plan.configDigest } }],
    inputs: [
      { name: 'model', uri: plan.artifact.uri, digest: { sha256: plan.artifact.sha256 } },
      { name: 'model package', uri: plan.package },
    ],
    facts: factsOf(story, verdict),
    remarks: remarksOf(story),
    verdict,
    outputs: {
      'endpoint-arn': endpoint?.arn ?? '',
      'endpoint-config': plan.config.EndpointConfigName,
      'rolled-back': String(end === 'rolled-back'),
      alarms: plan.alarms.map((it) => it.AlarmName).join(' '),
      'exposed-requests': evidence.exposure === undefined ? '' : String(evidence.exposure.requests),
    },
    refs: isLive ? refsOf(story) : [],
  };
}

function judged({ plan, endpoint, rollout, end, endedOn, evidence }: Story): Verdict {
  if (plan.move === 'none') return pass(`${plan.endpoint} serves ${rollout.sent} already; nothing was changed`);
  return verdictOf({
    end,
    endpoint: plan.endpoint,
    sent: rollout.sent,
    ...(rollout.before === undefined ? {} : { before: rollout.before }),
    ...(endpoint?.config === undefined ? {} : { live: endpoint.config }),
    status: endpoint?.status ?? 'gone',
    ...(endpoint?.failure === undefined ? {} : { failure: endpoint.failure }),
    fired: evidence.fired,
    ...(evidence.exposure === undefined ? {} : { exposed: evidence.exposure }),
    seconds: secondsOf(rollout, endedOn),
  });
}

export const secondsOf = ({ startedOn }: Rollout, endedOn: Date): number =>
  Math.max(0, (endedOn.getTime() - Date.parse(startedOn)) / 1000);

function factsOf(
  { plan, endpoint, rollout, end, evidence, githubDeployment }: Story,
  verdict: Verdict,
): Facts<'deployment'> {
  const { exposure, fired } = evidence;
  return {
    stage: plan.stage,
    endpoint: { name: plan.endpoint, arn: endpoint?.arn ?? '' },
    config: {
      sent: rollout.sent,
      ...(rollout.before === undefined ? {} : { before: rollout.before }),
      live: endpoint?.config ?? '',
    },
    model: { name: plan.model.ModelName, ...plan.artifact },
    package: plan.package,
    strategy: strategyOf(plan),
    alarms: plan.alarms.map((it) => ({
      name: it.AlarmName,
      metric: it.MetricName ?? '',
      threshold: toDecimal(it.Threshold ?? 0),
    })),
    steps: rollout.steps.map(({ on, phase, share, message }) => ({
      on,
      status: phase,
      share: toDecimal(share),
      ...(message === undefined ? {} : { message }),
    })),
    ...(end === 'rolled-back'
      ? { rolledBack: { alarms: fired.map(({ name }) => name), reason: verdict.reasons.join('; ') } }
      : {}),
    ...(exposure === undefined ? {} : { exposed: { requests: exposure.requests, errors: exposure.errors } }),
    ...(githubDeployment === undefined ? {} : { githubDeployment }),
  };
}

function strategyOf({ move, strategy }: DeploymentPlan): Facts<'deployment'>['strategy'] {
  if (move === 'none') return 'none';
  return move === 'first' ? 'first' : strategy.kind;
}

/** `refs/endpoints/<account>-<region>-<name>`; the account stands in the endpoint's ARN. */
function refsOf({ plan, endpoint }: Story): string[] {
  const account = endpoint?.arn.split(':')[4] ?? '';
  return [`endpoints/${account}-${plan.region}-${plan.endpoint}`, `lines/${plan.line}/${plan.stage}`];
}
