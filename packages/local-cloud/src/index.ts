import { realClock } from './clock.ts';
import { start as startAlarms } from './cloudwatch/index.ts';
import { createWorld } from './create-world.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { start as startHosting } from './hosting/index.ts';
import { listen } from './server.ts';
import { steppedClock } from './stepped-clock.ts';
import type { World } from './world.ts';

export type { Answered, Fault, Faults } from './faults.ts';
export type { World } from './world.ts';

export interface LocalCloudSettings {
  /** 0 for any free port, which is the default. */
  readonly port?: number;
  /** Where state is kept; without it, in memory. */
  readonly folder?: string;
  /** Cloud seconds per second; 1 unless told. At 0 time stands still until `POST /_local/clock/step` moves it. */
  readonly speed?: number;
  readonly buckets?: readonly string[];
  readonly region?: string;
  readonly account?: string;
  readonly faults?: readonly Fault[];
  /** Milliseconds added to every answer. */
  readonly latency?: number;
}

export interface LocalCloud {
  readonly url: string;
  /** What to export for the AWS SDKs, the AWS CLI and the actions. */
  readonly env: Readonly<Record<string, string>>;
  readonly world: World;
  readonly faults: Faults;
  close(): Promise<void>;
}

/** Starts the local cloud on a port of the loopback interface. @throws Error when the port is taken or the folder is not readable. */
export async function startLocalCloud(settings: LocalCloudSettings = {}): Promise<LocalCloud> {
  const {
    port = 0,
    folder,
    speed = 1,
    buckets = [],
    region = 'us-east-1',
    account = '111122223333',
    latency = 0,
  } = settings;
  let url = '';
  const world = createWorld({
    clock: speed === 0 ? steppedClock(new Date()) : realClock({ speed }),
    account,
    region,
    url: () => url,
    ...(folder === undefined ? {} : { folder }),
  });
  const faults = createFaults(world.clock);
  for (const fault of settings.faults ?? []) faults.add(fault);
  for (const bucket of buckets) world.objects.createBucket(bucket);
  try {
    const server = await listen({ world, faults, port, latency });
    url = server.url;
    startAlarms(world);
    startHosting(world);
    return { url, env: environment(url, region), world, faults, close: () => closeAll(server.close, world.close) };
  } catch (cause) {
    await world.close(); // Else its scratch folder would stay behind.
    throw cause;
  }
}

async function closeAll(...closers: ReadonlyArray<() => Promise<void>>): Promise<void> {
  for (const close of closers) await close();
}

const environment = (url: string, region: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: 'AKIALOCALCLOUD000000',
  AWS_SECRET_ACCESS_KEY: 'local-cloud',
  GITHUB_API_URL: `${url}/api/github`,
  GITHUB_TOKEN: 'local-token',
});
