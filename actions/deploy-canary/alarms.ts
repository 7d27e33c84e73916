import { type AlarmRequest, planName } from '@modelway/aws';
import type { Inputs } from './inputs.ts';
import { variant } from './requests.ts';

/** The dimensions under which SageMaker counts the new fleet alone: without the configuration the old fleet would be counted too. */
export const dimensionsOf = (endpoint: string, config: string): Record<string, string> => ({
  EndpointName: endpoint,
  VariantName: variant,
  EndpointConfigName: config,
});

export const namespace = 'AWS/SageMaker';

interface Watch {
  readonly kind: string;
  readonly metric: string;
  readonly statistic: { readonly Statistic: 'Average' } | { readonly ExtendedStatistic: string };
  readonly threshold: number;
  readonly says: string;
}

/**
 * The alarms that roll back. Invocation5XXErrors counts what failed with 5xx, also before the container; InvocationModelErrors every
 * answer of the container that is not 2xx, broken sockets and timeouts too: a new model that refuses requests which the old one
 * took (4xx) hurts its users as well. Both are 0 or 1 for each request, so their average is a rate, and without requests there is
 * no datapoint at all. Latency is in microseconds.
 */
export function alarmRequests(line: string, given: Inputs, config: string): AlarmRequest[] {
  return watches(given).map((watch) => {
    const body = {
      AlarmDescription: `Rolls back ${config} on ${given.endpoint}: ${watch.says}`,
      Namespace: namespace,
      MetricName: watch.metric,
      Dimensions: Object.entries(dimensionsOf(given.endpoint, config)).map(([Name, Value]) => ({ Name, Value })),
      ...watch.statistic,
      Period: 60,
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
      Threshold: watch.threshold,
      ComparisonOperator: 'GreaterThanThreshold' as const,
      TreatMissingData: 'notBreaching',
    };
    const { name, tags } = planName(line, watch.kind, body);
    return { AlarmName: name, ...body, Tags: tags };
  });
}

function watches(given: Inputs): Watch[] {
  const rate = given['max-error-rate'];
  const latency = given['max-latency'];
  const average = { Statistic: 'Average' as const };
  return [
    {
      kind: '5xx',
      metric: 'Invocation5XXErrors',
      statistic: average,
      threshold: rate,
      says: `more than ${rate} of the requests fail with 5xx`,
    },
    {
      kind: 'errors',
      metric: 'InvocationModelErrors',
      statistic: average,
      threshold: rate,
      says: `the model answers more than ${rate} of the requests with an error, or not at all`,
    },
    ...(latency === undefined
      ? []
      : [
          {
            kind: 'latency',
            metric: 'ModelLatency',
            statistic: { ExtendedStatistic: 'p99' },
            threshold: Math.round(latency * 1_000_000),
            says: `one request in a hundred takes the model longer than ${latency} s`,
          },
        ]),
  ];
}
