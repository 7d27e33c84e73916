import type { CapacitySize, DeploymentConfig } from './config.ts';
import { capacityOf, planDeployment } from './plan.ts';
import { deploymentFaults } from './rules.ts';

const percent = (Value: number): CapacitySize => ({ Type: 'CAPACITY_PERCENT', Value });
const instances = (Value: number): CapacitySize => ({ Type: 'INSTANCE_COUNT', Value });

const canary = (CanarySize: CapacitySize): DeploymentConfig => ({
  BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'CANARY', WaitIntervalInSeconds: 60, CanarySize } },
});
const linear = (LinearStepSize: CapacitySize): DeploymentConfig => ({
  BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'LINEAR', WaitIntervalInSeconds: 60, LinearStepSize } },
});
const rolling = (MaximumBatchSize: CapacitySize): DeploymentConfig => ({
  RollingUpdatePolicy: { MaximumBatchSize, WaitIntervalInSeconds: 60 },
});

describe('capacityOf', () => {
  it.each([
    [percent(10), 10, 1],
    [percent(25), 10, 2],
    [percent(10), 3, 1],
    [percent(100), 3, 3],
    [instances(2), 10, 2],
    [instances(5), 3, 3],
  ])('%j of %i instances is %i', (size, count, expected) => {
    expect(capacityOf(size, count)).toBe(expected);
  });
});

describe('planDeployment', () => {
  it.each<[string, DeploymentConfig, number[]]>([
    ['a canary', canary(instances(1)), [1, 10]],
    ['linear steps', linear(percent(30)), [3, 6, 9, 10, 10]],
    ['linear steps by instances', linear(instances(4)), [4, 8, 10, 10]],
    ['rolling batches', rolling(percent(50)), [5, 10, 10]],
    ['nothing', {}, [10]],
  ])('takes a fleet of ten through %s', (_, config, capacities) => {
    const { steps } = planDeployment(config, [10]);
    expect(steps.map(({ size }) => capacityOf(size, 10))).toEqual(capacities);
  });
});

describe('deploymentFaults', () => {
  const faults = (config: DeploymentConfig, count: number): string =>
    deploymentFaults(config, [{ name: 'All', count }]).join(' ');

  it.each([
    ['a canary of half', canary(percent(50)), 2],
    ['a canary of one in two', canary(instances(1)), 2],
    ['a step of a tenth', linear(percent(10)), 10],
    ['a batch of a twentieth', rolling(percent(5)), 20],
  ])('allows %s', (_, config, count) => {
    expect(faults(config, count)).toBe('');
  });

  it.each([
    ['a canary of one instance', canary(instances(1)), 1, 'CanarySize of 1'],
    ['a canary of more than half', canary(percent(60)), 10, 'CanarySize of 60'],
    ['a step below a tenth', linear(percent(5)), 10, 'LinearStepSize of 5'],
    ['a batch of more than half', rolling(instances(6)), 10, 'MaximumBatchSize of 6'],
    ['two policies', { ...canary(percent(10)), ...rolling(percent(10)) }, 10, 'not both'],
  ])('refuses %s', (_, config, count, message) => {
    expect(faults(config, count)).toContain(message);
  });

  it('refuses a size that belongs to another type, and a type without its size', () => {
    const odd = { Type: 'LINEAR', WaitIntervalInSeconds: 0, CanarySize: percent(10) } as const;
    const found = faults({ BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: odd } }, 10);
    expect(found).toContain('CanarySize cannot be specified for traffic routing type LINEAR');
    expect(found).toContain('LinearStepSize must be specified');
  });
});
