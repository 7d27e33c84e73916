import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { createRepository, runEnv, runStep } from '@modelway/cli';
import { type Gateway, startVersity } from './gateway.ts';
import { pairs } from './pairs.ts';
import { peer, root } from './place.ts';
import { type Bench, row } from './row.ts';

const [files, bytes, runs] = [2000, 4096, 3];

/** A repository with files that no two are alike of, and nothing of them in any remote. */
function repository(folder: string, salt: string) {
  const work = join(folder, salt);
  mkdirSync(work);
  const made = createRepository(work, { 'README.md': salt });
  for (let i = 0; i < files; i += 1) {
    const path = join(work, 'data', String(i % 50));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${i}.bin`), `${salt} ${i} `.padEnd(bytes, 'x'));
  }
  return { work, commit: made.head() };
}

/** @returns milliseconds of `version-dataset`, main and post, as a runner would run them. */
async function byUs(gateway: Gateway, folder: string, salt: string): Promise<number> {
  const { work, commit } = repository(folder, salt);
  const run = { repository: 'acme/toy', commit, ref: 'refs/heads/main', event: 'push', payload: {} } as const;
  const trigger = { ...run, workflow: 'bench.yml', runId: 1, job: 'bench', actor: 'ada' };
  const job = { root, workspace: work, env: { ...gateway.env, ...runEnv(trigger, folder) }, token: '' };
  const step = await runStep(job, 'version-dataset', { store: `s3://bench/${salt}`, line: 'toy', path: 'data' });
  if (step.exitCode !== 0) throw new Error(`version-dataset failed:\n${step.errors.join('\n')}`);
  return step.milliseconds + (step.post?.milliseconds ?? 0);
}

/** @returns milliseconds of `dvc add` and `dvc push`. */
async function byDvc(program: string, gateway: Gateway, at: { folder: string; salt: string }): Promise<number> {
  const { work } = repository(at.folder, at.salt);
  const env = { ...process.env, ...gateway.env };
  const dvc = (...args: readonly string[]) => promisify(execFile)(program, args, { cwd: work, env });
  await dvc('init', '--quiet');
  appendFileSync(
    join(work, '.dvc', 'config'),
    `[core]\n    remote = s3\n    analytics = false\n['remote "s3"']\n    url = s3://bench/${at.salt}\n    endpointurl = ${gateway.url}\n    region = us-east-1\n`,
  );
  const started = performance.now();
  await dvc('add', '--quiet', 'data');
  await dvc('push', '--quiet');
  return performance.now() - started;
}

async function makeBucket({ url, env }: Gateway): Promise<void> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const s3 = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'bench' }));
}

export const bench: Bench = async (note) => {
  const [gateway, program] = [await startVersity(), peer('dvc/bin/dvc')];
  if (gateway === undefined) {
    note(
      'no server installed: versitygw is not below .peers/bin, and without a neutral server there is nothing to measure',
    );
    return [];
  }
  note('ours also takes SHA-256, writes the manifest and copies each file to the channel that SageMaker reads');
  const folder = mkdtempSync(join(tmpdir(), 'bench-dataset-'));
  let count = 0;
  const salt = (who: string): string => `${who}-${count++}`;
  try {
    await makeBucket(gateway);
    const measured = await pairs({
      ours: () => byUs(gateway, folder, salt('ours')),
      ...(program === undefined ? {} : { peer: () => byDvc(program, gateway, { folder, salt: salt('dvc') }) }),
      runs,
    });
    const peerName = program === undefined ? 'no peer installed' : 'dvc add + dvc push';
    const work = `first version of ${files} × ${bytes / 1024} KiB, S3 on this machine`;
    return [row({ work, unit: 'ms', ...measured, peerName, better: 'less', runs, goal: 5 })];
  } finally {
    await gateway.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
