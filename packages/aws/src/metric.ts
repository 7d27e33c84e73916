import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Aws } from './clients.ts';
import { asked } from './service-fault.ts';

/** One statistic of one metric. The dimensions must be exactly those under which it is published. */
export interface MetricQuery {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** `Sum`, `Average`, `SampleCount`, `p99`, … */
  readonly statistic: string;
}

export interface Point {
  readonly at: Date;
  readonly value: number;
}

export interface MetricWindow {
  /** Inclusive. Cut down to a whole minute, as CloudWatch keeps its points. */
  readonly from: Date;
  /** Exclusive. Rounded up to a whole minute. */
  readonly to: Date;
  /** Seconds, a multiple of 60. */
  readonly period: number;
}

const minute = 60_000;

/**
 * Reads metrics, all in one question.
 * @param queries by a name of the caller's own.
 * @returns the points of each, oldest first; periods without data have none. @throws ServiceFault; Error when CloudWatch could not
 * give all of it: half an answer is no evidence.
 */
export async function readMetrics<N extends string>(
  aws: Aws,
  queries: Readonly<Record<N, MetricQuery>>,
  window: MetricWindow,
): Promise<Record<N, Point[]>> {
  const names = Object.keys(queries) as N[]; // Safe: the keys of a record are of its key type.
  const found = Object.fromEntries(names.map((name) => [name, [] as Point[]])) as Record<N, Point[]>;
  const start = Math.floor(window.from.getTime() / minute) * minute;
  const request = {
    StartTime: new Date(start),
    // CloudWatch refuses a window without length.
    EndTime: new Date(Math.max(Math.ceil(window.to.getTime() / minute) * minute, start + minute)),
    ScanBy: 'TimestampAscending' as const,
    MetricDataQueries: names.map((name, i) => toQuery(`m${i}`, queries[name], window.period)),
  };
  for await (const { id, status, points } of results(aws, request)) {
    const name = names[Number(id.slice(1))];
    if (name === undefined) continue;
    if (status !== 'Complete' && status !== 'PartialData')
      throw new Error(`CloudWatch could not read ${queries[name].metric}: ${status}`);
    found[name].push(...points);
  }
  return found;
}

function toQuery(Id: string, query: MetricQuery, Period: number): MetricDataQuery {
  const Dimensions = Object.entries(query.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: query.namespace, MetricName: query.metric, Dimensions };
  return { Id, MetricStat: { Metric, Period, Stat: query.statistic }, ReturnData: true };
}

interface Result {
  readonly id: string;
  readonly status: string;
  readonly points: Point[];
}

type Request = {
  StartTime: Date;
  EndTime: Date;
  ScanBy: 'TimestampAscending';
  MetricDataQueries: MetricDataQuery[];
};

/** `PartialData` only means that more pages follow; without a further page it would be the end of an incomplete answer. */
async function* results(aws: Aws, request: Request): AsyncGenerator<Result> {
  const { sdk, client } = await aws.cloudwatch();
  let token: string | undefined;
  do {
    const question = { ...request, ...(token ? { NextToken: token } : {}) };
    const page = await asked('cloudwatch:GetMetricData', 'AWS/SageMaker', () =>
      client.send(new sdk.GetMetricDataCommand(question)),
    );
    token = page.NextToken;
    for (const it of page.MetricDataResults ?? []) {
      const isCut = it.StatusCode === 'PartialData' && token === undefined;
      yield {
        id: it.Id ?? '',
        status: isCut ? 'it ended half way' : (it.StatusCode ?? 'Complete'),
        points: pointsOf(it),
      };
    }
  } while (token !== undefined);
}

function pointsOf({
  Timestamps = [],
  Values = [],
}: {
  Timestamps?: Date[] | undefined;
  Values?: number[] | undefined;
}): Point[] {
  return Timestamps.flatMap((at, i) => {
    const value = Values[i];
    return value === undefined ? [] : [{ at, value }];
  });
}
