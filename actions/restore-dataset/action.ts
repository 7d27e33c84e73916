import { defineAction, type Outcome, optional, type Trip, text, withDefault, word } from '@modelway/action';
import { openCrew } from '@modelway/crew';
import type { DirEntry, ObjectId } from '@modelway/dataset';
import {
  cacheHome,
  chooseRemote,
  type OpenRemote,
  openRemote,
  openStatCache,
  type Present,
  projectRoot,
  readDvcConfig,
  remoteTasks,
  type StatCache,
} from '@modelway/remote';
import { describePlan } from './describe.ts';
import { fetchAll } from './fetch.ts';
import { type Here, readHere } from './here.ts';
import { outcomeOf } from './outcome.ts';
import { findPlace, type Place } from './place.ts';
import { type Found, type Plan, planRestore } from './plan.ts';
import { entriesOf, findWanted, folderOf, type Wanted } from './wanted.ts';

const inputs = {
  path: text(),
  remote: optional(text()),
  version: optional(text()),
  extra: withDefault(word('keep', 'remove'), 'keep'),
  cache: optional(text()),
};
type Inputs = typeof inputs;

interface Observed extends Found {
  readonly remoteWay: OpenRemote;
  readonly here: ReadonlyMap<string, Here>;
  readonly folder: string;
  readonly isexec: boolean;
  readonly cache: StatCache;
}

async function observe(trip: Trip<Inputs>): Promise<Observed> {
  const { workspace, clock, signal } = trip;
  const place = findPlace(workspace, trip.inputs.path);
  const wanted = findWanted(place, trip.inputs.version);
  const remoteWay = openWay(trip, place, wanted);
  const folder = folderOf(place, wanted);
  const cache = openStatCache(cacheHome(trip), folder);
  const isFile = folder !== place.absolute;
  const [entries, here] = await Promise.all([
    entriesOf(remoteWay, wanted, place),
    readHere(place, isFile, { cache, now: clock.now().getTime(), signal }),
  ]);
  const there = await missing(remoteWay, { entries, here, signal });
  const { pointer, version, isexec } = wanted;
  const found = { path: place.path, pointer, version, remote: remoteWay.url, entries, there };
  return { ...found, extra: trip.inputs.extra, remoteWay, here, folder, isexec, cache };
}

function openWay({ inputs: given, env, clock, store }: Trip<Inputs>, place: Place, wanted: Wanted): OpenRemote {
  const root = projectRoot(place);
  const project = { workspace: place.workspace, config: () => readDvcConfig(root, env) };
  const remote = chooseRemote(project, given.remote ?? wanted.remote, store.uri);
  return openRemote(remote, { env, clock, crew: openCrew(remoteTasks) });
}

/** @returns what the remote has of the files that are not here as they should be. */
async function missing(
  remote: OpenRemote,
  { entries, here, signal }: { entries: readonly DirEntry[]; here: ReadonlyMap<string, Here>; signal: AbortSignal },
): Promise<Map<ObjectId, Present>> {
  const ids = new Set(entries.filter(({ path, md5 }) => here.get(path)?.md5 !== md5).map(({ md5 }) => md5));
  return ids.size === 0 ? new Map() : remote.inventory(ids, signal);
}

async function perform(plan: Plan, trip: Trip<Inputs>, observed: Observed): Promise<Outcome<'restoration'>> {
  if (plan.kept.length > 0)
    trip.log.warn(
      `${plan.path}: holds ${plan.kept.length} files that are not of version ${plan.version}, such as ${plan.kept[0]}; give extra: remove to have them removed`,
    );
  const brought = await fetchAll({ ...observed, plan, remote: observed.remoteWay }, trip);
  return outcomeOf({ plan, entries: observed.entries, here: observed.here, brought });
}

/** Brings a version of a dataset from its DVC remote into the checkout: `dvc pull`, without Python, each file proven by its digest. */
export const restoreDataset = defineAction({
  name: 'restore-dataset',
  kind: 'restoration',
  inputs,
  needs: [],
  observe,
  plan: (_, observed: Observed) => planRestore(observed),
  describe: describePlan,
  perform,
});
