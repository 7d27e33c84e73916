import { basename, dirname, join } from 'node:path';
import {
  defineAction,
  type InputValues,
  matching,
  type Outcome,
  optional,
  type Trip,
  text,
  withDefault,
  word,
} from '@modelway/action';
import { connect } from '@modelway/aws';
import { bytesOf, dirObject, writeManifest } from '@modelway/dataset';
import { cacheHome } from '@modelway/remote';
import { findBase } from './base.ts';
import { fillChannel, readChannel } from './channel.ts';
import { type Comparison, compare, type Now } from './compare.ts';
import { profileKey } from './data-facts.ts';
import { describePlan } from './describe.ts';
import { writeWhole } from './files.ts';
import { gitOf } from './git.ts';
import { readTag, tagForm } from './gto-tag.ts';
import { manifestKey } from './keys.ts';
import { type DataFound, lookInto } from './look-into.ts';
import { outcomeOf } from './outcome.ts';
import { type Found, type Plan, planVersion, versionId } from './plan.ts';
import { counted, sized } from './progress.ts';
import { chooseRemote, type Project, readProject } from './project.ts';
import { grades, survey } from './prove.ts';
import { authorForm } from './publication.ts';
import { lookAtGit, publishVersion, type ToPublish } from './publish-version.ts';
import { push } from './push.ts';
import { type OpenRemote, openRemote } from './remote.ts';
import { findTarget, type Target } from './target.ts';
import { textOf } from './text-of.ts';
import { together } from './together.ts';
import { findTracking, remoteName, type Tracking } from './tracking.ts';
import { readTree } from './tree.ts';

const inputs = {
  path: text(),
  name: optional(matching(/^[\w][\w. -]{0,99}$/, '1 to 100 letters, digits, dots, hyphens, blanks or underscores')),
  remote: optional(text()),
  base: optional(text()),
  verify: withDefault(word(...grades, 'true'), 'sizes'),
  channel: optional(word('folder', 'manifest', 'none')),
  cache: optional(text()),
  policy: withDefault(text(), 'modelway.yml'),
  publish: withDefault(word('none', 'commit', 'pull-request'), 'none'),
  branch: optional(text()),
  tag: optional(text()),
  author: withDefault(
    matching(authorForm, '"Name <email>"'),
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ),
  'github-token': optional(text()),
};
type Inputs = typeof inputs;

const check = ({ publish, tag, 'github-token': token }: InputValues<Inputs>): string[] => [
  ...(tag !== undefined && readTag(tag) === undefined ? [`tag: must be ${tagForm}, found "${tag.slice(0, 100)}"`] : []),
  ...(publish === 'pull-request' && token === undefined ? ['publish: pull-request needs the input github-token'] : []),
];

interface Observed extends Found {
  readonly target: Target;
  readonly remote: OpenRemote;
  /** Canonical JSON, as the store keeps it. */
  readonly manifestText: string;
  readonly data: DataFound;
  readonly git: ToPublish | undefined;
}

async function observe(trip: Trip<Inputs>): Promise<Observed> {
  const { workspace, store, env, clock, signal, log } = trip;
  const target = findTarget(workspace, trip.inputs.path);
  const project = readProject(target, env);
  const [{ tracking, remote }, manifest] = await together(
    findPlace(trip, target, project),
    readTree(target, project.ignores, { ...trip, cache: cacheHome(trip) }),
    Promise.resolve().then(project.config), // For its faults, which are told with the others.
  );
  const { text: manifestText, sha256 } = writeManifest(manifest);
  const dir = target.kind === 'file' ? undefined : dirObject(manifest);
  const version = versionId({ dir, manifest });
  log.info(`${target.path}: ${counted(manifest.length)} files, ${sized(bytesOf(manifest))}, version ${version}`);
  const name = trip.inputs.name ?? basename(target.path);
  const aws = connect({ env, now: clock.now });
  const verify = trip.inputs.verify === 'true' ? 'digests' : trip.inputs.verify;
  const [surveyed, channel, { data, comparison }, gitignore, git] = await together(
    survey(remote, { manifest, dir }, { grade: verify, signal }),
    readChannel(aws, store.uri, { kind: trip.inputs.channel, manifest, sha256, remote }),
    readData(trip, { name, target, tracking, manifest, sha256, remote }),
    missingIgnore(target),
    lookAtGit(trip, name),
  );
  return {
    name,
    path: target.path,
    target,
    manifest,
    manifestText,
    sha256,
    dir,
    ...(target.isexec ? { isexec: true } : {}),
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
  return { tracking, remote: openRemote(chooseRemote(project, name, trip.store.uri), trip) };
}

/** Looks into the tables, and at what changed in them. */
async function readData(
  trip: Trip<Inputs>,
  now: { name: string; tracking: Tracking | undefined } & Omit<Now, 'store' | 'data'>,
): Promise<{ data: DataFound; comparison: Comparison | undefined }> {
  const data = await lookInto({ ...now, policy: trip.inputs.policy }, trip);
  return { data, comparison: await compareWithBase(trip, { ...now, data }) };
}

async function compareWithBase(
  trip: Trip<Inputs>,
  { name, tracking, ...now }: { name: string; tracking: Tracking | undefined } & Omit<Now, 'store'>,
): Promise<Comparison | undefined> {
  const file = tracking?.file ?? `${now.target.path}.dvc`;
  const git = gitOf(now.target.workspace);
  const base = await findBase(trip, { git, target: now.target, file, ref: trip.inputs.base, name });
  return base && compare(base, { ...now, store: trip.store }, trip);
}

/** @returns the `.gitignore` beside the dataset when it lacks a line for it: Git neither tracks the data nor ignores it yet. */
async function missingIgnore({ workspace, absolute, path }: Target): Promise<string | undefined> {
  const git = gitOf(workspace);
  if ((await git.commitOf('HEAD')) === undefined || (await git.tracks(path)) || (await git.ignores(path)))
    return undefined;
  return textOf(join(dirname(absolute), '.gitignore')) ?? '';
}

/** Files, `.dir`, manifest, channel, pointer, Git: nothing is written that points at what is not there yet. */
async function perform(plan: Plan, trip: Trip<Inputs>, observed: Observed): Promise<Outcome<'dataset'>> {
  const { store, env, clock } = trip;
  const done = {
    plan,
    manifest: observed.manifest,
    comparison: observed.comparison,
    data: observed.data,
    line: trip.line,
  };
  if (observed.data.checked.verdict.word !== 'pass') return outcomeOf({ ...done, uploaded: nothing });
  const uploaded = await push({ plan, ...observed }, trip);
  await store.put(manifestKey(observed.sha256), observed.manifestText, 'absent');
  if (observed.data.profile)
    await store.put(profileKey(observed.data.profile.sha256), observed.data.profile.text, 'absent');
  await fillChannel({ plan, ...observed, aws: connect({ env, now: clock.now }) }, trip);
  writePointer(plan, observed.target);
  trip.log.info(`uploaded ${counted(uploaded.objects)} objects, ${sized(uploaded.bytes)}, to ${plan.remote}`);
  const published = observed.git && (await publishVersion(observed.git, plan, trip));
  return outcomeOf({ ...done, uploaded, published });
}

/** Data that broke a rule go nowhere, so that nobody can pay for training on them. */
const nothing = { objects: 0, bytes: 0 };

function writePointer({ pointer, gitignore }: Plan, { workspace }: Target): void {
  if (pointer.changed) writeWhole(join(workspace, pointer.path), pointer.text);
  if (gitignore) writeWhole(join(workspace, gitignore.path), gitignore.text);
}

/** Gives a directory or a file of the checkout a version: in the DVC remote, in Git by its pointer, and in a folder that SageMaker can read. */
export const versionDataset = defineAction({
  name: 'version-dataset',
  kind: 'dataset',
  inputs,
  needs: [],
  check,
  observe,
  plan: ({ store }, observed: Observed) => planVersion(observed, store.uri),
  describe: describePlan,
  perform,
});
