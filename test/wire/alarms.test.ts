import {
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { invoke, predicting, putConfig, putEndpoint, putModel, type Serving, serving, variant } from './serving.ts';

let at: Serving;

beforeAll(async () => {
  at = await serving();
});

afterAll(() => at.close());

const now = (): Date => at.cloud.world.clock.now();
const minutesAgo = (minutes: number): Date => new Date(now().getTime() - minutes * 60_000);

const shop = [{ Name: 'Shop', Value: 'north' }];

function alarm(over: Partial<PutMetricAlarmCommandInput> = {}): PutMetricAlarmCommand {
  return new PutMetricAlarmCommand({
    AlarmName: 'late',
    Namespace: 'Orders',
    MetricName: 'Late',
    Dimensions: shop,
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 2,
    ComparisonOperator: 'GreaterThanThreshold',
    ...over,
  });
}

const late = (Value: number, Timestamp: Date): PutMetricDataCommand =>
  new PutMetricDataCommand({
    Namespace: 'Orders',
    MetricData: [{ MetricName: 'Late', Dimensions: shop, Value, Timestamp, Unit: 'Count' }],
  });

async function stateOf(name: string): Promise<string | undefined> {
  const { MetricAlarms } = await at.cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
  return MetricAlarms?.[0]?.StateValue;
}

/** Asks until the alarm is in this state; a state that never comes is the test's timeout. */
async function comesTo(name: string, state: string): Promise<void> {
  while ((await stateOf(name)) !== state) await at.passes(10);
}

describe('metrics that are put', () => {
  it('can be read back as data, statistics and math', async () => {
    const hour = new Date('2026-01-01T00:00:00Z').getTime();
    const day = new Date(hour + Math.floor((now().getTime() - hour) / 86_400_000) * 86_400_000 - 3_600_000);
    for (const [minute, value] of [1, 2, 9].entries())
      await at.cloudwatch.send(late(value, new Date(day.getTime() + minute * 60_000)));
    const window = { StartTime: day, EndTime: new Date(day.getTime() + 180_000) };
    const data = await at.cloudwatch.send(
      new GetMetricDataCommand({
        ...window,
        ScanBy: 'TimestampAscending',
        MetricDataQueries: [
          {
            Id: 'late',
            MetricStat: {
              Metric: { Namespace: 'Orders', MetricName: 'Late', Dimensions: shop },
              Period: 60,
              Stat: 'Maximum',
            },
          },
          { Id: 'doubled', Expression: 'IF(late > 1, late * 2, 0)', Label: 'twice' },
        ],
      }),
    );
    expect(data.MetricDataResults?.map(({ Label, Values, StatusCode }) => [Label, Values, StatusCode])).toEqual([
      ['Late', [1, 2, 9], 'Complete'],
      ['twice', [0, 4, 18], 'Complete'],
    ]);
    const { Datapoints } = await at.cloudwatch.send(
      new GetMetricStatisticsCommand({
        ...window,
        Namespace: 'Orders',
        MetricName: 'Late',
        Dimensions: shop,
        Period: 3_600,
        Statistics: ['Sum', 'SampleCount'],
      }),
    );
    expect(Datapoints).toEqual([{ Timestamp: day, Sum: 12, SampleCount: 3, Unit: 'Count' }]);
    const { Metrics } = await at.cloudwatch.send(new ListMetricsCommand({ Namespace: 'Orders' }));
    expect(Metrics).toEqual([{ Namespace: 'Orders', MetricName: 'Late', Dimensions: shop }]);
  });

  it('are refused in the namespaces of AWS', async () => {
    const put = new PutMetricDataCommand({ Namespace: 'AWS/SageMaker', MetricData: [{ MetricName: 'x', Value: 1 }] });
    await expect(at.cloudwatch.send(put)).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });
});

describe('an alarm', () => {
  it('goes from INSUFFICIENT_DATA to ALARM and OK as its metric does, and writes its history', async () => {
    await at.cloudwatch.send(alarm());
    expect(await stateOf('late')).toBe('INSUFFICIENT_DATA');
    await at.cloudwatch.send(late(3, now()));
    await comesTo('late', 'ALARM');
    await at.cloudwatch.send(late(1, minutesAgo(-1)));
    await comesTo('late', 'OK');
    const { AlarmHistoryItems } = await at.cloudwatch.send(
      new DescribeAlarmHistoryCommand({
        AlarmName: 'late',
        HistoryItemType: 'StateUpdate',
        ScanBy: 'TimestampAscending',
      }),
    );
    expect(AlarmHistoryItems?.map(({ HistorySummary }) => HistorySummary)).toEqual([
      'Alarm updated from INSUFFICIENT_DATA to ALARM',
      'Alarm updated from ALARM to OK',
    ]);
  });

  it('is found by name, prefix and state, and deleted once', async () => {
    // Without data, an alarm of this kind keeps the state that it was set to: any other is evaluated back at the next turn.
    const kept = { Dimensions: [], TreatMissingData: 'ignore' };
    for (const AlarmName of ['find-a', 'find-b']) await at.cloudwatch.send(alarm({ AlarmName, ...kept }));
    await at.cloudwatch.send(
      new SetAlarmStateCommand({ AlarmName: 'find-b', StateValue: 'ALARM', StateReason: 'drill' }),
    );
    const find = async (filter: object) => {
      const { MetricAlarms, CompositeAlarms } = await at.cloudwatch.send(new DescribeAlarmsCommand(filter));
      expect(CompositeAlarms).toEqual([]);
      return MetricAlarms?.map(({ AlarmName }) => AlarmName);
    };
    expect(await find({ AlarmNamePrefix: 'find-' })).toEqual(['find-a', 'find-b']);
    expect(await find({ AlarmNamePrefix: 'find-', StateValue: 'ALARM' })).toEqual(['find-b']);
    expect(await find({ AlarmNames: ['find-a', 'nobody'] })).toEqual(['find-a']);
    expect(await find({ AlarmTypes: ['CompositeAlarm'] })).toEqual([]);
    const remove = () => at.cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['find-a', 'find-b'] }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ name: 'ResourceNotFound' });
  });

  it.each([
    ['a period that CloudWatch does not know', { Period: 45 }, 'Period must be'],
    ['more datapoints than periods', { DatapointsToAlarm: 2 }, 'cannot exceed'],
    ['both kinds of statistic', { ExtendedStatistic: 'p99' }, 'Exactly one of Statistic'],
  ])('is refused with %s', async (_, over, message) => {
    await expect(at.cloudwatch.send(alarm(over))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });
});

describe('the metrics of an endpoint', () => {
  it('count each request once, with and without the name of the configuration', async () => {
    await putModel(at, 'moody', predicting('if data["n"] == 3: raise ValueError("three")\n    return data'));
    await putConfig(at, 'moody', variant('moody'));
    await putEndpoint(at, 'counted', 'moody');
    for (let n = 0; n < 10; n++) await invoke(at, 'counted', { n }).catch(() => undefined);
    const pair = [
      { Name: 'EndpointName', Value: 'counted' },
      { Name: 'VariantName', Value: 'All' },
    ];
    for (const Dimensions of [pair, [...pair, { Name: 'EndpointConfigName', Value: 'moody' }]]) {
      const read = async (MetricName: string, statistic: 'Sum' | 'Average' | 'SampleCount') => {
        const { Datapoints = [] } = await at.cloudwatch.send(
          new GetMetricStatisticsCommand({
            Namespace: 'AWS/SageMaker',
            MetricName,
            Dimensions,
            StartTime: minutesAgo(60 * 24),
            EndTime: minutesAgo(-1),
            Period: 60 * 60 * 48,
            Statistics: [statistic],
          }),
        );
        return Datapoints.reduce((sum, point) => sum + (point[statistic] ?? 0), 0);
      };
      expect(await read('Invocations', 'Sum')).toBe(10);
      expect(await read('Invocation5XXErrors', 'Average')).toBeCloseTo(0.1);
      expect(await read('Invocation4XXErrors', 'Sum')).toBe(0);
      expect(await read('ModelLatency', 'SampleCount')).toBe(10);
    }
  });
});
