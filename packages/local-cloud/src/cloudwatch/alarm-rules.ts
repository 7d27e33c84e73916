import { type AlarmDefinition, decisive, queriesOf } from './alarm.ts';
import { breaches } from './evaluate-alarm.ts';
import { periodOf } from './query.ts';
import { queryFaults } from './query-rules.ts';
import { statistic } from './statistic.ts';

const day = 86_400;

/** What is wrong with an alarm beyond the shape of the request, as sentences (PutMetricAlarm reference). */
export function alarmFaults(alarm: AlarmDefinition): string[] {
  return [...watched(alarm), ...periods(alarm), ...decision(alarm)];
}

function watched(alarm: AlarmDefinition): string[] {
  const { MetricName, Namespace, Period, Statistic, ExtendedStatistic, Metrics } = alarm;
  if ((MetricName === undefined) === (Metrics === undefined))
    return ['Exactly one of MetricName and Metrics must be specified.'];
  if (Metrics) {
    const one = decisive(Metrics) ? [] : ['Exactly one element of the metrics list should return data.'];
    return [...queryFaults(Metrics), ...one];
  }
  const faults: string[] = [];
  if (!Namespace || !Period) faults.push('Namespace and Period must be specified with MetricName.');
  if ((Statistic === undefined) === (ExtendedStatistic === undefined))
    faults.push('Exactly one of Statistic and ExtendedStatistic must be specified.');
  const unknown = [Statistic, ExtendedStatistic].filter((name) => name !== undefined && !statistic(name));
  return [...faults, ...unknown.map((name) => `The statistic ${name} is not known here.`)];
}

function periods(alarm: AlarmDefinition): string[] {
  const { EvaluationPeriods: needed, DatapointsToAlarm: enough = needed } = alarm;
  const queries = queriesOf(alarm);
  const period = periodOf(queries, decisive(queries) ?? { Id: '' });
  const longest = period < 3_600 ? day : 7 * day;
  const faults: string[] = [];
  if (![10, 20, 30].includes(period) && period % 60 !== 0)
    faults.push(`Period must be 10, 20, 30, or a multiple of 60, found ${period}.`);
  if (period * needed > longest)
    faults.push(`Metrics cannot be checked across more than ${longest} s (EvaluationPeriods * Period).`);
  if (enough > needed) faults.push(`DatapointsToAlarm (${enough}) cannot exceed EvaluationPeriods (${needed}).`);
  return faults;
}

function decision({ ComparisonOperator, Threshold, TreatMissingData = 'missing' }: AlarmDefinition): string[] {
  const faults: string[] = [];
  if (!breaches(ComparisonOperator)) faults.push(`ComparisonOperator ${ComparisonOperator} is not known here.`);
  if (Threshold === undefined || !Number.isFinite(Threshold)) faults.push('Threshold must be a finite number.');
  if (!['missing', 'notBreaching', 'breaching', 'ignore'].includes(TreatMissingData))
    faults.push(`TreatMissingData must be one of missing, notBreaching, breaching, ignore; found ${TreatMissingData}.`);
  return faults;
}
