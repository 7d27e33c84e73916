import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitRef, runnerClock } from '@modelway/action';
import { type Aws, listObjects, locate, s3Store } from '@modelway/aws';
import { empty, predicateType, type Statement, serialize, state, statementType } from '@modelway/lineage';
import { versionDataset } from '../../actions/version-dataset/action.ts';
import type { S3Player } from './s3-player.ts';

type Given = Parameters<typeof versionDataset.observe>[0];
type Answer = Awaited<ReturnType<typeof versionDataset.perform>> & { readonly log: readonly string[] };

/** A checkout in which datasets are made and versioned, as `version-dataset` would find it on a runner. */
export interface Checkout {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  remove(path: string): void;
  git(...args: readonly string[]): string;
  /** Observes, plans and performs, as `run` does between its opening and its statement. `meanwhile` happens before it performs. */
  version(inputs: Partial<Given['inputs']>, meanwhile?: () => void): Promise<Answer>;
  /** How many of the wanted objects the remote has, as the action sees it before it plans. */
  present(inputs: Partial<Given['inputs']>): Promise<number>;
  /** Stores what was said of a version as `run` would: under the commit, and as the last of the line. */
  state(answer: Answer): Promise<void>;
}

/** @returns a new Git repository with one empty commit, and the action ready to run in it against an S3. */
export function checkout(player: S3Player): Checkout {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'modelway-checkout-')));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('commit', '--quiet', '--allow-empty', '--message=begin');
  return {
    folder,
    git,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    version: async (inputs, meanwhile) => {
      const log: string[] = [];
      const trip = tripIn(folder, { player, inputs, commit: git('rev-parse', 'HEAD'), log });
      const observed = await versionDataset.observe(trip);
      const plan = versionDataset.plan(trip, observed);
      meanwhile?.();
      return { ...(await versionDataset.perform(plan, trip, observed)), log };
    },
    present: async (inputs) => {
      const trip = tripIn(folder, { player, inputs, commit: git('rev-parse', 'HEAD'), log: [] });
      const observed = await versionDataset.observe(trip);
      if (!('present' in observed)) return 0;
      return observed.present === 'all' ? observed.manifest.length + 1 : observed.present.size;
    },
    state: async (answer) => {
      const trip = tripIn(folder, { player, inputs: {}, commit: git('rev-parse', 'HEAD'), log: [] });
      const { lineage, id } = state(empty, statementOf(answer, trip));
      await trip.store.put(`lineage/${id.slice('sha256:'.length)}.jsonl`, serialize(lineage, id), 'absent');
      for (const ref of [commitRef(trip.run.commit, trip.line), ...(answer.refs ?? [])])
        await trip.store.put(`refs/${ref}`, JSON.stringify({ heads: [id] }), 'absent');
    },
  };
}

function statementOf({ subject, inputs, facts, remarks, verdict }: Answer, { run, line }: Given): Statement {
  const time = '2026-01-01T00:00:00Z';
  return {
    _type: statementType,
    subject: [...subject],
    predicateType: predicateType('dataset'),
    predicate: {
      action: versionDataset.name,
      version: '1.0.0',
      line,
      run,
      startedOn: time,
      finishedOn: time,
      after: [],
      inputs: [...inputs],
      facts,
      remarks: [...remarks],
      verdict,
    },
  };
}

interface Circumstances {
  readonly player: S3Player;
  readonly inputs: Partial<Given['inputs']>;
  readonly commit: string;
  readonly log: string[];
}

/** @returns the trip of a version-dataset in a folder; with other inputs, of any action. */
export function tripIn(workspace: string, { player, inputs, commit, log }: Circumstances): Given {
  const now = () => new Date();
  const tell = (line: string) => void log.push(line);
  return {
    inputs: {
      path: 'data',
      name: undefined,
      remote: undefined,
      base: undefined,
      verify: 'sizes',
      channel: undefined,
      publish: 'none',
      branch: undefined,
      tag: undefined,
      author: 'T <t@example.com>',
      'github-token': undefined,
      cache: undefined,
      'import-with': 'runner',
      'role-arn': undefined,
      image: undefined,
      'instance-type': 'ml.m5.large',
      'max-runtime': 3600,
      'poll-interval': 1,
      policy: 'modelway.yml',
      ...inputs,
    },
    line: 'churn',
    lineage: empty,
    run: {
      repository: 'o/r',
      repositoryId: '1',
      commit,
      ref: 'refs/heads/main',
      event: 'push',
      workflowRef: 'w',
      runId: '1',
      runAttempt: 1,
      job: 'j',
      actor: 'a',
    },
    workspace,
    store: s3Store({ uri: `s3://${player.bucket}/store`, env: player.env, clock: runnerClock }),
    env: player.env,
    event: {},
    clock: { now, sleep: async (_, signal) => signal?.throwIfAborted() },
    log: { info: tell, warn: tell, untrusted: (lines) => void log.push(...lines), group: (_, work) => work() },
    signal: new AbortController().signal,
    saveState: () => {},
  };
}

/** @returns keys of all objects below a URI, relative to it. */
export async function keysBelow(aws: Aws, uri: string): Promise<string[]> {
  const { bucket, key } = locate(`${uri}/`);
  const keys: string[] = [];
  for await (const listed of listObjects(aws, { bucket, key })) keys.push(listed.key.slice(key.length));
  return keys;
}
