import { alarmFaults } from './alarm-rules.ts';

const rate = {
  AlarmName: 'errors',
  Namespace: 'AWS/SageMaker',
  MetricName: 'Invocation5XXErrors',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 1,
  ComparisonOperator: 'GreaterThanThreshold',
  Threshold: 0.1,
};
const { Namespace: _, MetricName: __, Statistic: ___, Period: ____, ...bare } = rate;

describe('alarmFaults', () => {
  it('finds nothing wrong with an alarm on one metric', () => {
    expect(alarmFaults(rate)).toEqual([]);
  });

  it.each([
    [{ ...rate, Period: 45 }, 'Period must be 10, 20, 30'],
    [{ ...rate, ExtendedStatistic: 'p99' }, 'Exactly one of Statistic'],
    [{ ...rate, Statistic: 'Median' }, 'The statistic Median is not known'],
    [{ ...rate, DatapointsToAlarm: 2 }, 'cannot exceed EvaluationPeriods'],
    [{ ...rate, TreatMissingData: 'maybe' }, 'TreatMissingData must be one of'],
    [{ ...rate, EvaluationPeriods: 2000 }, 'cannot be checked across'],
    [{ ...rate, Metrics: [] }, 'Exactly one of MetricName and Metrics'],
    [{ ...bare, Metrics: [{ Id: 'a', Expression: 'b * 2' }] }, 'stands on b'],
    [
      {
        ...bare,
        Metrics: [
          { Id: 'a', Expression: '1' },
          { Id: 'b', Expression: '2' },
        ],
      },
      'Exactly one element',
    ],
  ])('%j: %s', (alarm, message) => {
    expect(alarmFaults(alarm).join(' ')).toContain(message);
  });
});
