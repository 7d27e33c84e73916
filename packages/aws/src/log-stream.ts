import type { Aws } from './clients.ts';

/** Which log to read. */
export interface LogTarget {
  /** `/aws/sagemaker/TrainingJobs` or `/aws/sagemaker/ProcessingJobs`. */
  readonly group: string;
  readonly job: string;
  /** How many instances write, a stream each; 1 unless told. */
  readonly instances?: number;
}

/** One instance's log, and how far it has been read. */
export interface LogStream {
  readonly name: string;
  /** Put before each line when there are several streams. */
  readonly label: string;
  token?: string;
}

/** A line of a job's log: hostile text. */
export interface LogLine {
  readonly text: string;
  /** When CloudWatch says it was printed, milliseconds since 1970. */
  readonly at: number;
}

/** More instances than these say the same. */
const mostStreams = 4;
/** Pages of up to 1 MB at one time; who prints more is read on at the next. */
const mostPages = 5;
const fullPage = 1_000;
const longestLine = 2_000;

/** @returns the streams that were open and those that have come since. The slash after the name keeps `job-10` out of `job-1`. */
export async function openStreams(
  aws: Aws,
  { group, job, instances = 1 }: LogTarget,
  open: readonly LogStream[],
): Promise<readonly LogStream[]> {
  const wanted = Math.min(instances, mostStreams);
  if (open.length >= wanted) return open;
  const { sdk, client } = await aws.logs();
  const request = { logGroupName: group, logStreamNamePrefix: `${job}/`, limit: 50 };
  const { logStreams = [] } = await client.send(new sdk.DescribeLogStreamsCommand(request));
  const names = logStreams.flatMap(({ logStreamName }) => logStreamName ?? []);
  const fresh = names.filter((name) => !open.some((it) => it.name === name));
  return [...open, ...fresh.map((name) => ({ name, label: instances > 1 ? labelOf(name) : '' }))].slice(0, wanted);
}

/** `job/algo-2-1700000000` is instance `algo-2`. */
const labelOf = (name: string): string => `[${/\/(.+)-\d+$/.exec(name)?.[1] ?? name}] `;

/** How far to read: as far as one request brings, or to the last line that there is. */
export type Until = 'page' | 'end';

/** Gives the lines after those that were read already, a page at a time; moves the stream's token as it goes. @throws what the SDK throws. */
export async function* newEvents(
  aws: Aws,
  { group, until }: { readonly group: string; readonly until: Until },
  stream: LogStream,
): AsyncGenerator<LogLine[]> {
  const { sdk, client } = await aws.logs();
  for (let page = 0; page < mostPages; page += 1) {
    const before = stream.token;
    const { events = [], nextForwardToken } = await client.send(
      new sdk.GetLogEventsCommand({
        logGroupName: group,
        logStreamName: stream.name,
        startFromHead: true,
        ...(before ? { nextToken: before } : {}),
      }),
    );
    if (nextForwardToken !== undefined) stream.token = nextForwardToken;
    yield events.map(({ message = '', timestamp: at = 0 }) => ({
      text: `${stream.label}${message.slice(0, longestLine)}`,
      at,
    }));
    // An empty page is no end: the same token again is. While the job runs, what is left comes with the next look.
    if (stream.token === before || (until === 'page' && events.length < fullPage)) return;
  }
}
