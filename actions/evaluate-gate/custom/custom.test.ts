import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicy } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import { askedBy } from './asked.ts';
import { changedFiles } from './changed-files.ts';
import { evaluatorJobs } from './container-job.ts';
import { describeCustom } from './describe-custom.ts';
import { mistrustOf } from './trusted.ts';
import { versionOf } from './version.ts';

const commit = 'c'.repeat(40);
const policyOf = (evaluators: string) =>
  readPolicy(
    {
      file: 'modelway.yml',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y }, metrics: { auc: { bound: 0.5 } }, evaluators: [${evaluators}] } } }`,
    },
    'm',
  );
const evaluatorOf = (rest: string) => {
  const [evaluator] = policyOf(
    `{ name: fair, ${rest}, metrics: { harm: { direction: lower-is-better, bound: 1 } } }`,
  ).evaluators;
  if (evaluator === undefined) throw new Error('no evaluator');
  return evaluator;
};

test('two policies that ask for the same thing are answered by one run of it', () => {
  const own = policyOf('{ name: fair, command: [a.sh], metrics: { harm: { direction: lower-is-better, bound: 1 } } }');
  const base = policyOf(
    '{ name: fair, command: [a.sh], metrics: { toxic: { direction: lower-is-better, bound: 1 } } }, { name: fair-2, command: [b.sh], metrics: { harm: { direction: lower-is-better, bound: 1 } } }',
  );
  const asked = askedBy([own, base]);
  expect(asked.map((it) => it.wanted)).toEqual([['harm', 'toxic'], ['harm']]);
});

const head = (name: string | undefined) => ({
  pull_request: { number: 7, head: { sha: commit, repo: name && { full_name: name } }, base: {} },
});
test.each([
  ['push', {}, undefined],
  ['merge_group', {}, undefined],
  ['pull_request', head('acme/toy'), undefined],
  ['pull_request', head('mallory/toy'), /comes from a fork/],
  ['pull_request', head(undefined), /comes from a fork/],
  ['pull_request_target', head('acme/toy'), /is not run on pull_request_target/],
  ['workflow_run', {}, /is not run on workflow_run/],
  ['issue_comment', {}, /is not run on issue_comment/],
  ['repository_dispatch', {}, /is not run on repository_dispatch/],
] as const)('on %s, %j', (event, payload, why) => {
  const run = { repository: 'acme/toy', commit, event, workflow: 'w', runId: 1, attempt: 1, actor: 'a' } as never; // Only these are looked at.
  const found = mistrustOf({ run, event: payload, env: { GITHUB_SHA: commit } });
  if (why === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(why);
  if (why === undefined && event !== 'pull_request')
    expect(mistrustOf({ run, event: payload, env: { GITHUB_SHA: 'd'.repeat(40) } })).toMatch(/another commit/);
});

describe('the version of a command', () => {
  let workspace: string;
  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'checkout-'));
    mkdirSync(join(workspace, 'own'));
    writeFileSync(join(workspace, 'own', 'fair.py'), 'print(1)');
    writeFileSync(join(workspace, 'own', 'words.txt'), 'a');
  });
  afterEach(() => rmSync(workspace, { recursive: true }));
  const aws = { json: () => Promise.reject(new Error('not asked')) } as never; // A command asks AWS for nothing.
  const version = (rest: string) =>
    versionOf(evaluatorOf(rest), { workspace, aws, signal: new AbortController().signal });

  test('is that of the files that it is made of, and of nothing beside them', async () => {
    const of = () => version('command: [python3, ./own/fair.py]');
    const before = await of();
    expect(before).toMatchObject({ parts: [{ name: 'own/fair.py' }] });
    writeFileSync(join(workspace, 'own', 'words.txt'), 'b');
    expect(await of()).toEqual(before);
    writeFileSync(join(workspace, 'own', 'fair.py'), 'print(2)');
    expect(await of()).not.toEqual(before);
    expect(await version('command: [python3, own/fair.py], files: [own/]')).toMatchObject({
      parts: [{ name: 'own/fair.py' }, { name: 'own/words.txt' }],
    });
  });

  test('is none where it names no file, one that is not there, or a link', async () => {
    expect(await version('command: [python3, -c, print]')).toMatchObject({
      why: expect.stringMatching(/name what it is made of as "files"/),
    });
    expect(await version('command: [x], files: [none.py]')).toMatchObject({
      why: 'cannot be run: "none.py" is not in the checkout',
    });
    symlinkSync('/etc/hostname', join(workspace, 'own', 'link'));
    expect(await version('command: [x], files: [own]')).toMatchObject({
      why: expect.stringMatching(/"own\/link" is neither/),
    });
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
    expect(await version('command: [pipe]')).toMatchObject({ why: expect.stringMatching(/"pipe" is neither/) });
  });
});

test('a container is one job for the same image on the same bytes, and told where things lie', () => {
  const evaluator = evaluatorOf('image: "e@sha256:1", entry-point: [python3], arguments: [/app/x.py]');
  const custom = {
    identity: 'i',
    evaluator,
    wanted: ['harm'],
    known: { version: 'v', parts: [], image: 'e@sha256:1' },
  };
  const place = {
    line: 'm',
    store: { uri: 's3://bucket/store' },
    inputs: {
      'role-arn': 'arn:aws:iam::111122223333:role/x',
      'instance-type': 'ml.m5.large',
      'network-isolation': 'true' as const,
    },
  };
  const sources = {
    candidate: { uri: 's3://b/new/model.tar.gz', sha256: '1' },
    holdout: { uri: 's3://b/dvc/files/md5/ab/cd', sha256: '2' },
    ...{ key: 'id', label: 'y' },
  };
  const [job] = evaluatorJobs([custom], place, sources);
  expect(job?.request).toMatchObject({
    AppSpecification: { ImageUri: 'e@sha256:1', ContainerEntrypoint: ['python3'], ContainerArguments: ['/app/x.py'] },
    Environment: {
      MODELWAY_CANDIDATE: '/opt/ml/processing/input/candidate/model.tar.gz',
      MODELWAY_HOLDOUT: '/opt/ml/processing/input/holdout/cd',
    },
    NetworkConfig: { EnableNetworkIsolation: true },
    StoppingCondition: { MaxRuntimeInSeconds: 600 },
    ProcessingOutputConfig: { Outputs: [{ S3Output: { S3Uri: `s3://bucket/store/evaluated/${job?.digest}/` } }] },
  });
  expect(job?.request.Environment).not.toHaveProperty('MODELWAY_BASELINE');
  const other = { ...sources, candidate: { ...sources.candidate, sha256: '9' } };
  expect(evaluatorJobs([custom], place, sources)[0]?.digest).toBe(job?.digest);
  expect(evaluatorJobs([custom], place, other)[0]?.digest).not.toBe(job?.digest);
  const described = describeCustom(
    { requests: [], cost: 'nothing', permissions: [] },
    { evaluators: job ? [job] : [], commands: [['sh', 'a.sh']] },
  );
  expect(described.requests).toEqual([
    { 'sagemaker:CreateProcessingJob': job?.request },
    { 'run on this machine': ['sh', 'a.sh'] },
  ]);
  expect(described.cost).toBe('nothing; at most 600 s of one ml.m5.large for an evaluator');
  expect(evaluatorJobs([{ ...custom, known: { is: 'skipped', why: 'no' } }], place, sources)).toEqual([]);
});

test('files that a change brings, or of which nobody can tell, are named', async () => {
  const parts = ['same.py', 'other.py', 'new.py', 'unknown.py'].map((name) => ({
    name,
    digest: { sha256: sha256('print(1)') },
  }));
  const atBase = async (path: string) => {
    if (path === 'new.py') return { is: 'absent' as const };
    if (path === 'unknown.py') return { is: 'unknown' as const, why: 'shallow' };
    return { is: 'file' as const, text: path === 'same.py' ? 'print(1)' : 'print(2)' };
  };
  expect(await changedFiles(parts, atBase)).toEqual(['other.py', 'new.py', 'unknown.py']);
});
