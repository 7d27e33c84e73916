import { resolve } from 'node:path';
import { realClock } from './clock.ts';
import { start as startAlarms } from './cloudwatch/index.ts';
import { createWorld, type OwnWorld } from './create-world.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { start as startHosting } from './hosting/index.ts';
import { sweepBlobs } from './s3/sweep.ts';
import { listen } from './server.ts';
import { steppedClock } from './stepped-clock.ts';
import { keepTime, readTime } from './store/time.ts';
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
  let url = '';
  const world = openWorld(settings, () => url);
  const faults = createFaults(world.clock);
  for (const fault of settings.faults ?? []) faults.add(fault);
  for (const bucket of settings.buckets ?? []) world.objects.createBucket(bucket);
  try {
    const server = await listen({ world, faults, port: settings.port ?? 0, latency: settings.latency ?? 0 });
    url = server.url;
    startAlarms(world);
    startHosting(world);
    return {
      url,
      env: environment(url, world.region),
      world,
      faults,
      close: () => closeAll(server.close, world.close),
    };
  } catch (cause) {
    await world.close(); // Else its scratch folder would stay behind.
    throw cause;
  }
}

/** The world as it was left in the folder, or a new one. */
function openWorld(
  { speed = 1, region = 'us-east-1', account = '111122223333', ...settings }: LocalCloudSettings,
  url: () => string,
): OwnWorld {
  const folder = settings.folder === undefined ? undefined : resolve(settings.folder);
  const from = folder === undefined ? undefined : readTime(folder);
  const clock = speed === 0 ? steppedClock(from ?? new Date()) : realClock({ speed, from });
  const world = createWorld({ clock, account, region, url, ...(folder !== undefined && { folder }) });
  if (folder !== undefined) keepTime(folder, world);
  sweepBlobs(world);
  return world;
}

async function closeAll(...closers: ReadonlyArray<() => Promise<void>>): Promise<void> {
  for (const close of closers) await close();
}

const environment = (url: string, region: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: region,
  // The AWS CLI of version 1 knows only this name.
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'AKIALOCALCLOUD000000',
  AWS_SECRET_ACCESS_KEY: 'local-cloud',
  GITHUB_API_URL: `${url}/api/github`,
  GITHUB_TOKEN: 'local-token',
});
