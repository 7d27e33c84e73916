import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@modelway/action';
import type { Git, Said } from './clone.ts';

/** A text file of a commit. */
export interface CommitFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly text: string;
}

/** The repository that the workspace is a clone of, as it is on the server. */
export interface Repository {
  /** @returns the commits that branches and tags (`refs/…`) of the server name; an annotated tag by its commit. @throws Refusal */
  refs(): Promise<Map<string, string>>;
  /** Brings a commit that the server has into the clone. @throws Refusal */
  fetch(ref: string): Promise<void>;
  /** @returns the text of a file at a commit of the clone, or undefined. */
  textAt(commit: string, path: string): Promise<string | undefined>;
  /** @returns the value of a trailer of the last commit that changed a file, up to a commit. */
  trailerAt(commit: string, path: string, trailer: string): Promise<string | undefined>;
  isAncestor(older: string, newer: string): Promise<boolean>;
  /** Makes a commit: the parent with these files. Neither the workspace nor its index is touched. */
  commit(parent: string, files: readonly CommitFile[], message: string): Promise<string>;
  /** Makes an annotated tag. @returns the tag object. */
  tag(name: string, commit: string, message: string): Promise<string>;
  /** Moves a ref of the server, if it is where it is expected (empty: not there). @returns what Git said when it was not. */
  push(object: string, ref: string, expected: string): Promise<string | undefined>;
}

/** @returns the repository behind the remote `origin`. */
export function repositoryOf(git: Git, author: string, now: () => Date): Repository {
  const must = async (said: Promise<Said>): Promise<string> => {
    const { status, stdout, stderr } = await said;
    if (status === 0) return stdout;
    throw new Refusal(`publish: Git failed (${status}): ${stderr.trim().slice(-1000)}`);
  };
  const may = async (said: Promise<Said>): Promise<string | undefined> => {
    const { status, stdout } = await said;
    return status === 0 ? stdout : undefined;
  };
  return {
    refs: async () => refsIn(await must(git(['ls-remote', '--heads', '--tags', 'origin']))),
    fetch: async (ref) => void (await must(git(['fetch', '--no-tags', '--quiet', 'origin', ref]))),
    textAt: (commit, path) => may(git(['show', '--no-textconv', `${commit}:./${path}`])),
    trailerAt: async (commit, path, trailer) => {
      const format = `--format=%(trailers:key=${trailer},valueonly,separator=%x20)`;
      return (await may(git(['--literal-pathspecs', 'log', '-1', format, commit, '--', path])))?.trim() || undefined;
    },
    isAncestor: async (older, newer) => (await git(['merge-base', '--is-ancestor', older, newer])).status === 0,
    commit: async (parent, files, message) => {
      const folder = mkdtempSync(join(tmpdir(), 'modelway-index-'));
      const env = { GIT_INDEX_FILE: join(folder, 'index') };
      try {
        const prefix = (await must(git(['rev-parse', '--show-prefix']))).trim();
        await must(git(['read-tree', parent], { env }));
        for (const { path, text } of files) {
          const blob = (await must(git(['hash-object', '-w', '--stdin'], { input: text }))).trim();
          const entry = `100644 ${blob}\t${prefix}${path}\0`;
          await must(git(['update-index', '-z', '--add', '--index-info'], { env, input: entry }));
        }
        const tree = (await must(git(['write-tree'], { env }))).trim();
        return (await must(git(['commit-tree', tree, '-p', parent, '-F', '-'], { input: message }))).trim();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    tag: async (name, commit, message) => {
      const tagger = `tagger ${author} ${Math.floor(now().getTime() / 1000)} +0000`;
      const input = `object ${commit}\ntype commit\ntag ${name}\n${tagger}\n\n${message}\n`;
      return (await must(git(['mktag'], { input }))).trim();
    },
    push: async (object, ref, expected) => {
      const lease = `--force-with-lease=${ref}:${expected}`;
      const { status, stdout, stderr } = await git(['push', '--porcelain', lease, 'origin', `${object}:${ref}`]);
      return status === 0 ? undefined : `${stdout}\n${stderr}`.trim().slice(-1000);
    },
  };
}

function refsIn(listed: string): Map<string, string> {
  const refs = new Map<string, string>();
  for (const line of listed.split('\n')) {
    const [commit = '', ref = ''] = line.split('\t');
    // The peeled form of an annotated tag comes after the tag itself, and stands in its place.
    if (ref !== '') refs.set(ref.replace(/\^\{\}$/, ''), commit);
  }
  return refs;
}
