import type { CapacitySize, DeploymentConfig } from './config.ts';

interface Fleet {
  readonly name: string;
  readonly count: number;
}

/** What is wrong with a deployment onto fleets of these sizes, as sentences (limits: sheet §4.4). */
export function deploymentFaults(config: DeploymentConfig, fleets: readonly Fleet[]): string[] {
  const { BlueGreenUpdatePolicy: blueGreen, RollingUpdatePolicy: rolling } = config;
  if (blueGreen && rolling) return ['Specify either BlueGreenUpdatePolicy or RollingUpdatePolicy, not both.'];
  if (rolling) return sizeFaults('MaximumBatchSize', rolling.MaximumBatchSize, { fleets, least: 5 });
  const routing = blueGreen?.TrafficRoutingConfiguration;
  if (!routing) return [];
  const { Type, CanarySize, LinearStepSize } = routing;
  const unfit = [
    ...(Type !== 'CANARY' && CanarySize ? [`CanarySize cannot be specified for traffic routing type ${Type}.`] : []),
    ...(Type !== 'LINEAR' && LinearStepSize
      ? [`LinearStepSize cannot be specified for traffic routing type ${Type}.`]
      : []),
  ];
  if (Type === 'CANARY') return [...unfit, ...sizeFaults('CanarySize', CanarySize, { fleets, least: 0 })];
  if (Type === 'LINEAR') return [...unfit, ...sizeFaults('LinearStepSize', LinearStepSize, { fleets, least: 10 })];
  return unfit;
}

/** A step may take half of a fleet at most, so a fleet of one instance cannot be shifted in steps. */
function sizeFaults(
  member: string,
  size: CapacitySize | undefined,
  { fleets, least }: { fleets: readonly Fleet[]; least: number },
): string[] {
  if (!size) return [`${member} must be specified for this traffic routing type.`];
  const { Type, Value } = size;
  return fleets.flatMap(({ name, count }) => {
    const percent = Type === 'CAPACITY_PERCENT' ? Value : (Value / count) * 100;
    const fits = count > 1 && percent <= 50 && percent >= least;
    if (fits) return [];
    return `${member} of ${Value} (${Type}) is not between ${least} and 50 percent of the ${count} instance(s) of variant ${name}.`;
  });
}
