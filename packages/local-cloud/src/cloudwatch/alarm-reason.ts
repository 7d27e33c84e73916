import { type AlarmDefinition, queriesOf } from './alarm.ts';

const words: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/** Why an alarm is in its state, in the manner of CloudWatch: which points were looked at, and against what. */
export function reasonOf(
  definition: AlarmDefinition,
  points: readonly (number | undefined)[],
  breaching: number,
): string {
  const { EvaluationPeriods: needed, Threshold, ComparisonOperator, TreatMissingData = 'missing' } = definition;
  const real = points.filter((point) => point !== undefined).slice(-needed);
  const unknown = needed - real.length;
  if (real.length === 0 && TreatMissingData === 'missing')
    return `Insufficient Data: ${plural(unknown, 'datapoint')} ${unknown === 1 ? 'was' : 'were'} unknown.`;
  const filled = unknown > 0 ? ` ${plural(unknown, 'missing datapoint')} treated as [${TreatMissingData}].` : '';
  const compared = `${words[ComparisonOperator] ?? ComparisonOperator} the threshold (${Threshold})`;
  return `Threshold Crossed: ${breaching} out of the last ${plural(needed, 'datapoint')} [${real.join(', ')}] ${breaching === 1 ? 'was' : 'were'} ${compared}.${filled}`;
}

/** The same for programs, as StateReasonData. */
export function reasonDataOf(definition: AlarmDefinition, points: readonly (number | undefined)[], at: Date): string {
  const recent = points.filter((point) => point !== undefined).slice(-definition.EvaluationPeriods);
  const [{ MetricStat } = {}] = queriesOf(definition);
  return JSON.stringify({
    version: '1.0',
    queryDate: at.toISOString(),
    ...(MetricStat && { statistic: MetricStat.Stat, period: MetricStat.Period }),
    recentDatapoints: recent,
    threshold: definition.Threshold,
  });
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
