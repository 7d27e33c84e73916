import { posix } from 'node:path';
import { commitRef, type InputTable, openRef, Refusal, type Trip } from '@modelway/action';
import { DatasetFault, type DirEntry, isObjectId, type PointerOut } from '@modelway/dataset';
import { all } from '@modelway/lineage';
import type { Git } from './git.ts';
import type { Target } from './target.ts';
import { type Tracking, trackedBy } from './tracking.ts';

/** The version that the new one is compared with. */
export interface Base {
  readonly md5: string;
  /** Written by DVC 2: its objects lie in the old layout, under digests of normalised line ends. */
  readonly legacy?: true;
  /** Its files, where its pointer lists them itself. */
  readonly entries?: readonly DirEntry[];
  readonly commit?: string;
  /** The digest of its manifest, when a statement told of it. */
  readonly sha256?: string;
  readonly files?: number;
  readonly bytes?: number;
}

type World = Pick<Trip<InputTable>, 'event' | 'line' | 'run' | 'store' | 'log'>;

interface Search {
  readonly git: Git;
  readonly target: Target;
  /** What tracks the dataset now. */
  readonly place: Promise<{ readonly tracking: Tracking | undefined }>;
  readonly ref: string | undefined;
  readonly name: string;
}

/**
 * Finds the version to compare with: the pointer in Git at the base commit, else what the lineage of that commit says, else the
 * last version of the line.
 * @param ref the input `base`; absent: the pull request's base commit, else the parent of the commit.
 * @returns undefined when this is the first version. @throws Refusal when a given ref is not in the clone.
 */
export async function findBase(world: World, { git, target, place, ref, name }: Search): Promise<Base | undefined> {
  const commit = await baseCommit(world, git, ref);
  const file = commit === undefined ? '' : ((await place).tracking?.file ?? `${target.path}.dvc`);
  const pointed = commit === undefined ? undefined : await fromGit(world, git, { commit, target, file });
  if (pointed !== undefined) return pointed;
  const stated = commit === undefined ? undefined : await fromRef(world, commitRef(commit, world.line), name);
  if (stated !== undefined) return { ...stated, ...(commit === undefined ? {} : { commit }) };
  return fromRef(world, lineRef(world.line), name);
}

/** The ref that names the last version of a line's data. */
export const lineRef = (line: string): string => `lines/${line}/dataset`;

async function baseCommit({ event, run }: World, git: Git, ref: string | undefined): Promise<string | undefined> {
  if (ref !== undefined) {
    const commit = (await git.commitOf(ref)) ?? (await git.commitOf(`origin/${ref}`));
    if (commit === undefined && !/^[0-9a-f]{40}$/.test(ref))
      throw new Refusal(
        `base "${ref}" is not a commit of this clone; give a branch, tag or commit that actions/checkout fetched (fetch-depth: 0 fetches all)`,
      );
    return commit ?? ref;
  }
  const { pull_request: pull } = event as { pull_request?: { base?: { sha?: unknown } } };
  const sha = pull?.base?.sha;
  if (typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha)) return sha;
  return (await git.parentOf(run.commit)) ?? (await git.parentOf('HEAD'));
}

async function fromGit(
  { log }: World,
  git: Git,
  { commit, target, file }: { commit: string; target: Target; file: string },
): Promise<Base | undefined> {
  const text = await git.show(commit, file);
  if (text === undefined) return undefined;
  const yaml = file.endsWith('dvc.lock')
    ? await git.show(commit, posix.join(posix.dirname(file), 'dvc.yaml'))
    : undefined;
  try {
    const out = trackedBy(file, text, yaml).find((it) => it.out.path === target.path)?.out;
    return out && out.md5 !== '' ? { ...versionOf(out), commit } : undefined;
  } catch (cause) {
    if (!(cause instanceof DatasetFault)) throw cause;
    log.warn(`the pointer to compare with cannot be read, so the last stated version is taken: ${cause.message}`);
    return undefined;
  }
}

function versionOf({ md5, nfiles: files, size: bytes, legacy, entries }: PointerOut): Base {
  return {
    md5,
    ...(legacy ? { legacy } : {}),
    ...(entries ? { entries } : {}),
    ...(files === undefined ? {} : { files }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}

async function fromRef({ store, line }: World, ref: string, name: string): Promise<Base | undefined> {
  // What was not fit to train on never went up.
  const ofName = all(await openRef(store, ref), 'dataset', line)
    .filter(({ statement }) => statement.predicate.verdict.word === 'pass')
    .map(({ statement }) => statement.predicate.facts);
  const found = ofName.filter((facts) => facts.name === name).at(-1);
  if (found === undefined || !isObjectId(found.version.md5)) return undefined;
  const { md5, sha256, files, bytes } = found.version;
  return { md5, sha256, files, bytes };
}
