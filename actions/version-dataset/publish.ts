import { Refusal, type Trip } from '@modelway/action';
import { withLine } from '@modelway/dataset';
import type { Publication } from './publication.ts';
import { againOrRefuse } from './race.ts';
import type { CommitFile, Repository } from './repository.ts';
import { tagCommit } from './tag-commit.ts';

/** What is to stand in Git. */
export interface Version {
  readonly name: string;
  readonly md5: string;
  readonly sha256: string;
  /** The commit that is checked out, which the version was made from. */
  readonly of: string;
  readonly pointer: CommitFile;
  /** A line that the `.gitignore` beside the data needs. */
  readonly ignore?: { readonly path: string; readonly line: string };
}

/** Where a version stands in Git. */
export interface Published {
  readonly commit: string;
  /** Whether this run made the commit; else it was there. */
  readonly made: boolean;
  /** The branch that has it; absent for a tag alone. */
  readonly branch?: string;
  readonly tag?: string;
  readonly pull?: { readonly number: number; readonly url: string };
}

export interface Publishing {
  readonly repository: Repository;
  readonly publication: Publication;
  readonly version: Version;
  /** Whether there is an open pull request from its branch. */
  readonly isOpen?: () => Promise<boolean>;
}

export type World = Pick<Trip<never>, 'clock' | 'signal' | 'log'>;

/**
 * Brings a pointer to its branch by one commit on top of what is there, and tags it. A branch that moved meanwhile is looked at
 * again, and the pointer, nothing else, put on top of it: nobody's commit is lost.
 * @throws Refusal when the branch got another version of the same dataset, when it is not there, or when the server says no.
 */
export async function publish(publishing: Publishing, world: World): Promise<Omit<Published, 'pull'>> {
  const { publication } = publishing;
  const { commit, branch, made } =
    publication.by === 'tag' ? { commit: await checkedOut(publishing), made: false } : await bring(publishing, world);
  const tag =
    publication.tag === undefined ? undefined : await tagCommit({ ...publishing, tag: publication.tag, commit }, world);
  return { commit, made, ...(branch === undefined ? {} : { branch }), ...(tag === undefined ? {} : { tag }) };
}

/** A tag alone says of a commit what it has already. */
async function checkedOut({ repository, version: { pointer, of } }: Publishing): Promise<string> {
  if ((await repository.textAt(of, pointer.path)) === pointer.text) return of;
  throw new Refusal(
    `tag: ${pointer.path} at ${of} is not that of this version; commit it first, or give publish: commit`,
  );
}

type Brought = Pick<Published, 'commit' | 'branch' | 'made'>;

async function bring(publishing: Publishing, world: World): Promise<Brought> {
  for (let attempt = 1; ; attempt += 1) {
    const place = await placeOf(publishing);
    const files = await filesFor(publishing, place.parent);
    if (files.length === 0) return { commit: place.parent, branch: place.on, made: false };
    await refuseOther(publishing, place.parent);
    const commit = await publishing.repository.commit(place.parent, files, messageFor(publishing.version));
    const refused = await publishing.repository.push(commit, place.ref, place.expected);
    if (refused === undefined) return { commit, branch: place.ref.slice(heads.length), made: true };
    await againOrRefuse(publishing.repository, { place, refused, attempt });
    world.log.info(`${place.ref} did not take the commit; looking at it again (attempt ${attempt})`);
    await world.clock.sleep(100 * attempt, world.signal);
  }
}

interface Place {
  readonly ref: string;
  /** Where the ref is now; empty when it is not there. */
  readonly expected: string;
  readonly parent: string;
  /** The branch that the parent is the end of. */
  readonly on: string;
}

const heads = 'refs/heads/';

/** A pull request that is open grows; else its branch begins anew on top of its base. */
async function placeOf({ repository, publication: { branch, head }, isOpen }: Publishing): Promise<Place> {
  const refs = await repository.refs();
  const base = refs.get(`${heads}${branch}`);
  if (base === undefined)
    throw new Refusal(`publish: the repository has no branch "${branch}"; give another as the input branch`);
  const ref = `${heads}${head ?? branch}`;
  const expected = refs.get(ref) ?? '';
  const grows = head === undefined || (expected !== '' && (await isOpen?.()) === true);
  await repository.fetch(grows ? ref : `${heads}${branch}`);
  return { ref, expected, ...(grows ? { parent: expected, on: head ?? branch } : { parent: base, on: branch }) };
}

/** @returns what the commit is to change: nothing, when the branch says so already. */
async function filesFor({ repository, version }: Publishing, parent: string): Promise<CommitFile[]> {
  const { pointer, ignore } = version;
  const there = await repository.textAt(parent, pointer.path);
  if (there === pointer.text) return [];
  if (ignore === undefined) return [pointer];
  const ignored = (await repository.textAt(parent, ignore.path)) ?? '';
  const text = withLine(ignored, ignore.line);
  return text === ignored ? [pointer] : [pointer, { path: ignore.path, text }];
}

const trailer = 'Modelway-Commit';

/** Another version on the branch than this commit has is somebody's work, unless it was made from an older commit: then this is next. */
async function refuseOther({ repository, publication, version }: Publishing, parent: string): Promise<void> {
  const { pointer, of } = version;
  const there = await repository.textAt(parent, pointer.path);
  if (publication.head !== undefined || there === (await repository.textAt(of, pointer.path))) return;
  const from = await repository.trailerAt(parent, pointer.path, trailer);
  const isOlder = from !== undefined && from !== of && /^[0-9a-f]{40,64}$/.test(from);
  if (isOlder && (await repository.isAncestor(from, of))) return;
  throw new Refusal(
    `publish: ${publication.branch} has another version of ${version.name} since ${of.slice(0, 12)} (${pointer.path} changed there); nothing was overwritten: bring this commit up to date with ${publication.branch}, then run again`,
  );
}

const messageFor = ({ name, md5, sha256, of }: Version): string =>
  `Version ${name}: ${md5}\n\nModelway-Dataset: sha256:${sha256}\n${trailer}: ${of}\n`;
