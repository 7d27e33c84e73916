import { plan, sent, withEndpoint } from './test-plan.ts';

describe('the alarms', () => {
  test('watch the new fleet alone: endpoint, variant and configuration', () => {
    for (const { Dimensions } of plan().alarms)
      expect(Dimensions).toEqual([
        { Name: 'EndpointName', Value: 'churn-production' },
        { Name: 'VariantName', Value: 'AllTraffic' },
        { Name: 'EndpointConfigName', Value: sent },
      ]);
  });

  test('are quiet without traffic and fire on one bad minute', () => {
    expect(plan().alarms).toHaveLength(2);
    for (const alarm of plan().alarms)
      expect(alarm).toMatchObject({
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 1,
        DatapointsToAlarm: 1,
        Threshold: 0.01,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      });
  });

  test('take the latency limit in microseconds, at the 99th percentile', () => {
    const latency = plan(withEndpoint(), { 'max-latency': '250ms' }).alarms.at(-1);
    expect(latency).toMatchObject({ MetricName: 'ModelLatency', ExtendedStatistic: 'p99', Threshold: 250_000 });
    expect(latency).not.toHaveProperty('Statistic');
  });

  test('are all named in the update', () => {
    const names = plan().update.DeploymentConfig?.AutoRollbackConfiguration?.Alarms?.map((it) => it.AlarmName);
    expect(names).toEqual(plan().alarms.map((it) => it.AlarmName));
  });
});
