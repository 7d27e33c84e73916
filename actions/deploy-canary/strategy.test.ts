import { plan, withEndpoint } from './test-plan.ts';

describe('the strategy becomes', () => {
  const routing = (texts: Record<string, string>) =>
    plan(withEndpoint(), texts).update.DeploymentConfig?.BlueGreenUpdatePolicy;

  test('a canary of some percent of the capacity, baked twice', () => {
    expect(routing({ 'canary-percent': '25', bake: '10m', 'final-bake': '6m' })).toEqual({
      TrafficRoutingConfiguration: {
        Type: 'CANARY',
        WaitIntervalInSeconds: 600,
        CanarySize: { Type: 'CAPACITY_PERCENT', Value: 25 },
      },
      TerminationWaitInSeconds: 360,
      MaximumExecutionTimeoutInSeconds: 3600,
    });
  });

  test('equal steps', () => {
    expect(routing({ strategy: 'linear', 'step-percent': '50' })?.TrafficRoutingConfiguration).toEqual({
      Type: 'LINEAR',
      WaitIntervalInSeconds: 300,
      LinearStepSize: { Type: 'CAPACITY_PERCENT', Value: 50 },
    });
  });

  test('all at once, with the wait of 0 that the service model requires', () => {
    const policy = routing({ strategy: 'all-at-once' });
    expect(policy?.TrafficRoutingConfiguration).toEqual({ Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 });
    expect(policy?.TerminationWaitInSeconds).toBe(300);
  });
});
