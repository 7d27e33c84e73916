import { basename, dirname, join } from 'node:path';
import { Refusal, type Trip } from '@modelway/action';
import { connect } from '@modelway/aws';
import { bytesOf } from '@modelway/dataset';
import { cacheHome } from '@modelway/remote';
import { findBase } from './base.ts';
import { type Listing, openListing } from './base-entries.ts';
import { readBundle } from './bundle.ts';
import { readChannel } from './channel.ts';
import { type Comparison, compare, type Now } from './compare.ts';
import type { Unread } from './digest-job.ts';
import { gitOf } from './git.ts';
import type { Inputs } from './inputs.ts';
import { isKept } from './keep.ts';
import { manifestKey } from './keys.ts';
import { type DataFound, lookInto } from './look-into.ts';
import { type Found, versionId } from './plan.ts';
import { pointedTarget, readPointed } from './pointed.ts';
import { counted, sized } from './progress.ts';
import { chooseRemote, type Project, readProject } from './project.ts';
import { survey } from './prove.ts';
import { lookAtGit, type ToPublish } from './publish-version.ts';
import { type OpenRemote, openRemote } from './remote.ts';
import { readSource, type SourceRead } from './source.ts';
import { findTarget, importedTarget, type Target } from './target.ts';
import { textOf } from './text-of.ts';
import { together } from './together.ts';
import { findTracking, remoteName, type Tracking } from './tracking.ts';
import { readTree } from './tree.ts';
import { type Written, writtenOf } from './written.ts';

/** All that a version's plan depends on. */
export interface Observed extends Found {
  readonly target: Target;
  readonly remote: OpenRemote;
  /** As the store keeps it. */
  readonly manifestBytes: () => Buffer;
  /** It is there already, as it is. */
  readonly manifestIsKept: boolean;
  readonly data: DataFound;
  readonly git: ToPublish | undefined;
  /** Where the files lie, when they are not here. */
  readonly source: SourceRead | undefined;
}

/**
 * Looks at the data, the remote, the store and Git; nothing is changed. @returns what a job is to read first, where it is to.
 * @throws Refusal with everything that is wrong with any of them.
 */
export async function observe(trip: Trip<Inputs>): Promise<Observed | Unread> {
  const { workspace, store, env, clock, signal, log } = trip;
  const verify = trip.inputs.verify === 'true' ? 'digests' : trip.inputs.verify;
  const target = findTarget(
    workspace,
    trip.inputs.path,
    (root, path) => importedTarget(root, path) ?? (verify === 'digests' ? pointedTarget(root, path) : undefined),
  );
  const project = readProject(target, env);
  const name = trip.inputs.name ?? basename(target.path);
  const place = findPlace(trip, target, project);
  // Git and the store are asked while the files are read: neither needs to know what is in them.
  const [{ tracking, remote }, base, gitignore, git, files] = await together(
    place,
    findBase(trip, { git: gitOf(target.workspace), target, place, ref: trip.inputs.base, name }),
    missingIgnore(target),
    lookAtGit(trip, name),
    readFiles(trip, target, { project, place }),
    Promise.resolve().then(project.config), // For its faults, which are told with the others.
  );
  if ('listing' in files) return files;
  const { manifest, identity, manifestBytes, dir, source } = files;
  const { sha256 } = identity;
  const version = versionId({ dir, manifest });
  log.info(`${target.path}: ${counted(manifest.length)} files, ${sized(bytesOf(manifest))}, version ${version}`);
  const aws = connect({ env, clock });
  // What is not here has been read in the remote, and proven, a moment ago.
  const grade = target.pointed === undefined ? verify : 'sizes';
  const kind = trip.inputs.channel ?? (target.pointed !== undefined && !remote.nearStore ? 'none' : undefined);
  const listing = base && openListing(base, { target, remote, store, log });
  const now = { target, manifest, md5: version, sha256, remote };
  const [surveyed, manifestIsKept, channel, { data, comparison }] = await together(
    survey(remote, { manifest, dir, base: listing }, { grade, signal }),
    isKept(aws, store, { key: manifestKey(sha256), md5: identity.md5 }),
    readChannel(aws, store.uri, { kind, manifest, sha256, remote }),
    readData(trip, now, listing),
  );
  return {
    name,
    path: target.path,
    target,
    manifest,
    manifestBytes,
    manifestIsKept,
    sha256,
    dir,
    ...(target.isexec ? { isexec: true } : {}),
    source,
    ...(target.source === undefined ? {} : { importedFrom: target.source.uri }),
    ...(target.source?.versions === undefined ? {} : { importedVersions: true }),
    remote,
    remoteUrl: remote.url,
    verify,
    ...surveyed,
    channel,
    data,
    git,
    ...(git === undefined ? {} : { publication: git.publication }),
    ...(tracking === undefined ? {} : { tracking }),
    ...(gitignore === undefined ? {} : { gitignore }),
    ...(comparison === undefined ? {} : { comparison }),
  };
}

/** What tracks the dataset already, and where its objects go: a pointer may name a remote of its own. */
async function findPlace(
  trip: Trip<Inputs>,
  target: Target,
  project: Project,
): Promise<{ tracking: Tracking | undefined; remote: OpenRemote }> {
  const tracking = await findTracking({ target, project, git: gitOf(target.workspace), log: trip.log });
  const name = remoteName(trip.inputs.remote, tracking);
  const remote = openRemote(chooseRemote(project, name, trip.store.uri), trip);
  if (target.source !== undefined && !remote.nearStore)
    throw new Refusal(
      `${target.path}: is not here but in ${target.source.uri}, and S3 cannot copy from there to ${remote.url}; run dvc pull before this step`,
    );
  return { tracking, remote };
}

/** Reads the files where they are: in the checkout, else where they were imported from, else in the remote. */
async function readFiles(
  trip: Trip<Inputs>,
  target: Target,
  { project, place }: { project: Project; place: Promise<{ readonly remote: OpenRemote }> },
): Promise<(Written & { source: SourceRead | undefined }) | Unread> {
  if (target.pointed !== undefined) {
    const manifest = await readPointed(target.pointed, (await place).remote, trip);
    return { ...writtenOf(manifest, target.kind), source: undefined };
  }
  if (target.source === undefined)
    return {
      ...(await readTree(target, project.ignores, { ...trip, cache: cacheHome(trip) })),
      source: undefined,
    };
  const source = await readSource(target, target.source, trip);
  if ('manifest' in source) return { ...writtenOf(source.manifest, target.kind), source };
  const { region } = connect(trip);
  return { source: target.source.uri, listing: source, bundle: readBundle(), region };
}

/** Looks into the tables, and at what changed in them. */
async function readData(
  trip: Trip<Inputs>,
  now: Omit<Now, 'data'>,
  base: Listing | undefined,
): Promise<{ data: DataFound; comparison: Comparison | undefined }> {
  // Tables that are not here are not read: rules that ask for them fail, as for tables that are missing.
  const manifest = now.target.source === undefined && now.target.pointed === undefined ? now.manifest : [];
  const data = await lookInto({ ...now, manifest, policy: trip.inputs.policy }, trip);
  return { data, comparison: base && (await compare(base, { ...now, data }, trip)) };
}

/** @returns the `.gitignore` beside the dataset when it lacks a line for it: Git neither tracks the data nor ignores it yet. */
async function missingIgnore({ workspace, absolute, path }: Target): Promise<string | undefined> {
  const git = gitOf(workspace);
  const settled = await Promise.all([git.tracks(path), git.ignores(path)]);
  if (settled.includes(true)) return undefined;
  return textOf(join(dirname(absolute), '.gitignore')) ?? '';
}
