import { testWorld } from '../test-world.ts';
import { alarms } from './alarm.ts';
import { historyOf } from './alarm-history.ts';
import { operations } from './index.ts';
import { watchAlarms } from './watch-alarms.ts';

const dimensions = { EndpointName: 'shop', VariantName: 'Main', EndpointConfigName: 'v2' };

function setUp(alarm: object) {
  const world = testWorld();
  watchAlarms(world);
  operations['PutMetricAlarm']?.(world, {
    AlarmName: 'errors',
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 0.1,
    ...alarm,
  });
  const count = (name: string, value: number, under: Readonly<Record<string, string>> = dimensions): void =>
    world.metrics.put([
      { namespace: 'AWS/SageMaker', name, dimensions: under, value, unit: 'None', at: world.clock.now() },
    ]);
  const state = (): string | undefined => alarms(world).get('errors')?.state;
  return { world, count, state };
}

const list = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([Name, Value]) => ({ Name, Value }));

const rate = {
  Namespace: 'AWS/SageMaker',
  MetricName: 'Invocation5XXErrors',
  Dimensions: list(dimensions),
  Statistic: 'Average',
  Period: 60,
};

describe('an alarm', () => {
  it('begins without data, and stays so while nothing comes', async () => {
    const { world, state } = setUp(rate);
    expect(state()).toBe('INSUFFICIENT_DATA');
    await world.clock.step(300);
    expect(state()).toBe('INSUFFICIENT_DATA');
    await world.close();
  });

  it('trips at the end of the minute in which the average breaches, and comes back when it no longer does', async () => {
    const { world, count, state } = setUp({ ...rate, TreatMissingData: 'notBreaching' });
    for (const value of [0, 0, 1]) count('Invocation5XXErrors', value);
    await world.clock.step(50);
    expect(state()).toBe('OK');
    await world.clock.step(20);
    expect(state()).toBe('ALARM');
    for (let minute = 0; minute < 2; minute++) {
      count('Invocation5XXErrors', 0);
      await world.clock.step(60);
    }
    expect(state()).toBe('OK');
    expect(historyOf(world, 'errors').map(({ summary }) => summary)).toEqual([
      'Alarm "errors" created',
      'Alarm updated from INSUFFICIENT_DATA to OK',
      'Alarm updated from OK to ALARM',
      'Alarm updated from ALARM to OK',
    ]);
    await world.close();
  });

  it('does not see a metric of fewer dimensions', async () => {
    const { world, count, state } = setUp(rate);
    count('Invocation5XXErrors', 1, { EndpointName: 'shop', VariantName: 'Main' });
    await world.clock.step(120);
    expect(state()).toBe('INSUFFICIENT_DATA');
    await world.close();
  });

  it('judges a guarded rate by metric math', async () => {
    const stat = (Id: string, MetricName: string) => ({
      Id,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: 'AWS/SageMaker', MetricName, Dimensions: list(dimensions) },
        Period: 60,
        Stat: 'Sum',
      },
    });
    const { world, count, state } = setUp({
      Metrics: [
        stat('errors', 'Invocation5XXErrors'),
        stat('all', 'Invocations'),
        { Id: 'rate', Expression: 'IF(all > 5, errors / all, 0)' },
      ],
    });
    const minute = async (requests: number): Promise<string | undefined> => {
      for (let sent = 0; sent < requests; sent++) {
        count('Invocations', 1);
        count('Invocation5XXErrors', 1);
      }
      await world.clock.step(70);
      return state();
    };
    expect([await minute(3), await minute(6)]).toEqual(['OK', 'ALARM']);
    await world.close();
  });

  it('takes back at the next evaluation what SetAlarmState said', async () => {
    const { world, count, state } = setUp({ ...rate, TreatMissingData: 'notBreaching' });
    count('Invocation5XXErrors', 0);
    await world.clock.step(70);
    operations['SetAlarmState']?.(world, { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'drill' });
    expect(state()).toBe('ALARM');
    await world.clock.step(60);
    expect(state()).toBe('OK');
    await world.close();
  });
});
