import { runnerClock } from '@modelway/action';
import { connect } from '@modelway/aws';

/** What happened to the live requests in one second of the story. */
export interface Second {
  readonly at: number;
  sent: number;
  failed: number;
}

export interface Totals {
  readonly sent: number;
  readonly failed: number;
}

/** People who ask the live endpoint, without pause, until they are told to stop. */
export interface Traffic {
  totals(): Totals;
  readonly seconds: readonly Second[];
  stop(): Promise<void>;
}

interface Load {
  readonly env: Readonly<Record<string, string>>;
  readonly endpoint: string;
  /** Applicants, in turn; each is one request. */
  readonly applicants: ReadonlyArray<Readonly<Record<string, string>>>;
  readonly perSecond: number;
  /** Milliseconds since the story began. */
  readonly elapsed: () => number;
}

/**
 * Sends requests at a steady rate through the AWS SDK, each with an inference id. A failure is counted once and not tried
 * again: what users saw is what is told.
 */
export async function startTraffic({ env, endpoint, applicants, perSecond, elapsed }: Load): Promise<Traffic> {
  const { sdk, client } = await connect({
    env: { ...process.env, ...env },
    clock: runnerClock,
    attempts: 1,
  }).runtime();
  const seconds: Second[] = [];
  const open = new Set<Promise<void>>();
  let sent = 0;
  const count = (what: 'sent' | 'failed'): void => {
    const at = Math.floor(elapsed() / 1000);
    if (seconds.at(-1)?.at !== at) seconds.push({ at, sent: 0, failed: 0 });
    const last = seconds.at(-1);
    if (last) last[what] += 1;
  };
  const send = async (applicant: Readonly<Record<string, string>>, id: string): Promise<void> => {
    count('sent');
    const Body = JSON.stringify({ instances: [applicant] });
    const command = new sdk.InvokeEndpointCommand({
      EndpointName: endpoint,
      ContentType: 'application/json',
      Body,
      InferenceId: id,
    });
    await client.send(command).catch(() => count('failed'));
  };
  const timer = setInterval(() => {
    const applicant = applicants[sent % applicants.length];
    sent += 1;
    if (applicant === undefined) return;
    const request: Promise<void> = send(applicant, `live-${sent}`).finally(() => open.delete(request));
    open.add(request);
  }, 1000 / perSecond);
  return {
    seconds,
    totals: () => ({ sent: sum(seconds, 'sent'), failed: sum(seconds, 'failed') }),
    stop: async () => {
      clearInterval(timer);
      await Promise.all(open);
    },
  };
}

const sum = (seconds: readonly Second[], what: 'sent' | 'failed'): number =>
  seconds.reduce((total, second) => total + second[what], 0);
