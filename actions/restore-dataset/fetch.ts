import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InputTable, Trip } from '@modelway/action';
import { inLanes } from '@modelway/aws';
import {
  collectOften,
  type Digests,
  type OpenRemote,
  progress,
  type Stamp,
  type StatCache,
  stampOf,
} from '@modelway/remote';
import { makeWay } from './place.ts';
import type { Fetch, Plan } from './plan.ts';

interface Fetching {
  readonly plan: Plan;
  readonly remote: OpenRemote;
  /** What the paths of the plan are relative to. */
  readonly folder: string;
  readonly isexec: boolean;
  readonly cache: StatCache;
}

type World = Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'>;

/** Large objects in work are counted as so much: they are streamed. */
const [mostOfOne, mostOfAll] = [64 * 2 ** 20, 128 * 2 ** 20];

/** Longer than any file system's clock ticks, but for those that know whole seconds only. */
const tick = 60;

/**
 * Brings what is missing, each file checked against its MD5 before it has its name, and removes what is to be removed.
 * @returns the digests of what was brought, by path. @throws ObjectDamaged, S3Fault, Refusal
 */
export async function fetchAll(fetching: Fetching, world: World): Promise<Map<string, Digests>> {
  const { plan, remote, folder, isexec } = fetching;
  const brought = new Map<string, { readonly stamp: Stamp; readonly digests: Digests }>();
  const tell = progress(world, 'restored', totalOf(plan.fetches));
  mkdirSync(folder, { recursive: true });
  collectOften(plan.fetches.length);
  const make = makeWay(folder);
  for (const path of plan.removals) rmSync(join(folder, path));
  const room = { of: ({ size }: Fetch) => Math.min(size, mostOfOne), most: mostOfAll };
  const lanes = remote.fetchesAtOnce(plan.fetches.length);
  await inLanes(plan.fetches, { lanes, signal: world.signal, room }, async (file) => {
    make(dirname(file.path));
    const to = join(folder, file.path);
    const digests = await remote.fetch(file.md5, { size: file.size, to, signal: world.signal });
    if (isexec) chmodSync(to, 0o777 & ~process.umask());
    brought.set(file.path, { stamp: stampOf(statSync(to)), digests });
    tell(file.size);
  });
  await remember(brought, fetching.cache, world);
  return new Map([...brought].map(([path, { digests }]) => [path, digests]));
}

/** So that the next step of the job reads only what it has written itself. */
async function remember(
  brought: ReadonlyMap<string, { readonly stamp: Stamp; readonly digests: Digests }>,
  cache: StatCache,
  { clock, signal }: World,
): Promise<void> {
  if (brought.size > 0) await clock.sleep(tick, signal);
  const since = clock.now().getTime();
  for (const [path, known] of brought) cache.keep(path, { ...known, since });
  cache.save();
}

const totalOf = (files: readonly Fetch[]): { files: number; bytes: number } => ({
  files: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
});
