import type { Store } from '@modelway/action';
import type { Policy, Seen } from '@modelway/judge';
import { type Profile, profile, sha256 } from '@modelway/lineage';
import * as v from 'valibot';
import type { Candidate } from './candidate.ts';
import { folderOf } from './channel-files.ts';

/**
 * Finds out from the dataset's profile what was trained on and what the holdout looks like; no data is read.
 * @param policies drift is looked for when one of them asks for it. @returns a reason where it is not known.
 */
export async function seenTables(
  store: Store,
  policies: readonly Policy[],
  { dataset, training }: Pick<Candidate, 'dataset' | 'training'>,
): Promise<Seen | string> {
  const [asking] = policies.filter(({ drift }) => drift?.inputs !== undefined);
  if (asking === undefined) return 'no policy asks for it';
  const found = await profileOf(store, dataset);
  if (typeof found === 'string') return found;
  const folders = training.channels.map(folderOf);
  if (folders.some((it) => it?.dataset !== dataset.version.sha256))
    return 'the candidate was trained on data that are no part of the dataset with the holdout';
  const { holdout: path } = asking.evaluation;
  const holdout = found.tables.find((it) => it.path === path);
  const inFolder = (it: { path: string }): boolean =>
    folders.some((folder) => it.path.startsWith(folder?.folder ?? ''));
  const unread = found.unread.filter((it) => it.path === path || inFolder(it));
  if (unread[0] !== undefined) return `${unread[0].path} has no profile: ${unread[0].because}`;
  const trained = found.tables.filter((it) => it.path !== path && inFolder(it));
  if (holdout === undefined) return `the dataset's profile does not know ${path}`;
  return trained.length > 0 ? { training: trained, holdout } : 'nothing that was trained on is a table';
}

async function profileOf(store: Store, dataset: Candidate['dataset']): Promise<Profile | string> {
  const digest = dataset.profile?.digest?.['sha256'];
  if (digest === undefined) return 'the dataset has no profile; run version-dataset again';
  const object = await store.get(`profiles/${digest}.json`);
  if (object === undefined || sha256(object.bytes) !== digest)
    return `the dataset's profile ${digest.slice(0, 12)} ${object === undefined ? 'is gone' : 'is not what it was'}; run version-dataset again`;
  try {
    return v.parse(profile, JSON.parse(new TextDecoder().decode(object.bytes)));
  } catch {
    return `the dataset's profile ${digest.slice(0, 12)} is not in a shape that this version reads; run version-dataset again`;
  }
}
