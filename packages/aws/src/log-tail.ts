import type { Aws } from './clients.ts';

/** Where log lines go. What a container prints is not to be trusted. */
export interface LogSink {
  info(line: string): void;
  untrusted(lines: readonly string[]): void;
}

/** Reads what is new in the logs of one job. */
export interface LogTail {
  read(): Promise<void>;
  /** The last lines that were read, for a failure's story. */
  readonly last: readonly string[];
}

const remembered = 50;
/** A job that prints without pause must not keep us from looking at its state: so many pages a look. */
const pagesALook = 10;

/**
 * Tails all streams of one job. The prefix ends with a slash, or `job1` would bring `job10` too. Logs are for people: a fault in
 * reading them never ends the job's story, it is told once.
 */
export function logTail(aws: Aws, { group, job, log }: { group: string; job: string; log: LogSink }): LogTail {
  const tokens = new Map<string, string | undefined>();
  const last: string[] = [];
  let told = false;
  const read = async (): Promise<void> => {
    try {
      for (const stream of await streamsOf(aws, group, job)) await drain(stream);
    } catch (cause) {
      if (!told) log.info(`the job's log cannot be read: ${(cause as Error).message}`);
      told = true;
    }
  };
  const drain = async (stream: string): Promise<void> => {
    for (let page = 0; page < pagesALook; page += 1) {
      const before = tokens.get(stream);
      const { lines, next } = await readPage(aws, { group, stream, token: before });
      log.untrusted(lines);
      last.push(...lines.slice(-remembered));
      last.splice(0, last.length - remembered);
      tokens.set(stream, next);
      // The same token again is the end for now; an empty page is not.
      if (next === before) return;
    }
  };
  return { read, last };
}

async function streamsOf(aws: Aws, group: string, job: string): Promise<string[]> {
  const { sdk, client } = await aws.logs();
  try {
    const found = await client.send(
      new sdk.DescribeLogStreamsCommand({ logGroupName: group, logStreamNamePrefix: `${job}/` }),
    );
    return (found.logStreams ?? []).flatMap(({ logStreamName }) => logStreamName ?? []);
  } catch (cause) {
    // The group does not exist before its first line.
    if ((cause as Error).name === 'ResourceNotFoundException') return [];
    throw cause;
  }
}

async function readPage(
  aws: Aws,
  at: { group: string; stream: string; token: string | undefined },
): Promise<{ lines: string[]; next: string | undefined }> {
  const { sdk, client } = await aws.logs();
  const request = {
    logGroupName: at.group,
    logStreamName: at.stream,
    startFromHead: true,
    ...(at.token ? { nextToken: at.token } : {}),
  };
  const page = await client.send(new sdk.GetLogEventsCommand(request));
  return { lines: (page.events ?? []).map(({ message }) => message ?? ''), next: page.nextForwardToken };
}
