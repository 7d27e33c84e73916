import type { CapacitySize, DeploymentConfig } from './config.ts';

/** Traffic goes to so much of the new fleet, and stays there for `bake` cloud seconds. */
export interface Step {
  readonly size: CapacitySize;
  readonly bake: number;
  /** The member of the request that `bake` comes from; DescribeEndpoint names it. */
  readonly wait: 'WaitIntervalInSeconds' | 'TerminationWaitInSeconds';
}

export interface DeploymentPlan {
  /** In order. The last one gives the new fleet all traffic. */
  readonly steps: readonly Step[];
  readonly alarms: readonly string[];
  /** Cloud seconds for all of it; undefined when there is no limit. */
  readonly limit: number | undefined;
}

export const full: CapacitySize = { Type: 'CAPACITY_PERCENT', Value: 100 };

/** How many of a variant's `count` instances a size means: rounded down, because less exposure is the safe side, but at least one. */
export function capacityOf({ Type, Value }: CapacitySize, count: number): number {
  const wanted = Type === 'INSTANCE_COUNT' ? Value : Math.floor((count * Value) / 100);
  return Math.min(count, Math.max(1, wanted));
}

/**
 * The steps of UpdateEndpoint's DeploymentConfig for fleets of these sizes (sheet §4.4). Without a policy all traffic moves at once
 * and nothing bakes. A rolling update moves traffic batch by batch too; only the new fleet is launched as a whole, because capacity
 * is not scarce here.
 */
export function planDeployment(config: DeploymentConfig, counts: readonly number[]): DeploymentPlan {
  const { BlueGreenUpdatePolicy: blueGreen, RollingUpdatePolicy: rolling, AutoRollbackConfiguration } = config;
  const last = {
    size: full,
    bake: blueGreen?.TerminationWaitInSeconds ?? 0,
    wait: 'TerminationWaitInSeconds',
  } as const;
  return {
    steps: [...shifts(config, counts), last],
    alarms: (AutoRollbackConfiguration?.Alarms ?? []).flatMap(({ AlarmName }) => AlarmName ?? []),
    limit: (blueGreen ?? rolling)?.MaximumExecutionTimeoutInSeconds,
  };
}

function shifts({ BlueGreenUpdatePolicy, RollingUpdatePolicy }: DeploymentConfig, counts: readonly number[]): Step[] {
  if (RollingUpdatePolicy)
    return stairs(RollingUpdatePolicy.MaximumBatchSize, RollingUpdatePolicy.WaitIntervalInSeconds, counts);
  const routing = BlueGreenUpdatePolicy?.TrafficRoutingConfiguration;
  const bake = routing?.WaitIntervalInSeconds ?? 0;
  if (routing?.Type === 'CANARY' && routing.CanarySize)
    return [{ size: routing.CanarySize, bake, wait: 'WaitIntervalInSeconds' }];
  if (routing?.Type === 'LINEAR' && routing.LinearStepSize) return stairs(routing.LinearStepSize, bake, counts);
  return [];
}

/** Equal steps up to all of the largest variant; the last one may be smaller. */
function stairs({ Type, Value }: CapacitySize, bake: number, counts: readonly number[]): Step[] {
  const whole = Type === 'INSTANCE_COUNT' ? Math.max(1, ...counts) : 100;
  return Array.from({ length: Math.ceil(whole / Value) }, (_, index) => ({
    size: { Type, Value: Math.min(whole, Value * (index + 1)) },
    bake,
    wait: 'WaitIntervalInSeconds',
  }));
}
