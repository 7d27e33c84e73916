import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRepository, runEnv, runStep, type Trigger } from '@modelway/cli';
import { type Lineage, open } from '@modelway/lineage';
import { startLocalCloud } from '@modelway/local-cloud';

const root = process.env['MODELWAY_ROOT'] ?? resolve(import.meta.dirname ?? '.', '..', '..');

const policy = `version: 1
lines:
  mortgage:
    evaluation: { holdout: holdout/applications.csv, key: id, label: deny }
    metrics: { auc: { bound: 0.7 } }
    data:
      key: id
      label: deny
      rows: { min: 200 }
      columns:
        income: { type: number, min: 0, missing: 0.05 }
        region: { values: [north, south, east] }
        seen: { type: date, level: warn }
      labels: { 1: { min: 0.05, max: 0.4 } }
      checks: { leakage: warn, duplicates: warn }
`;

/** Records that a number alone makes. @param later the same people some months on: some are new, some are gone, incomes have grown. */
function table(from: number, to: number, later: 'now' | 'later' = 'now'): string {
  const lines = Array.from({ length: to - from }, (_, i) => {
    const id = from + i;
    const noise = ((id * 2_654_435_761) >>> 0) / 2 ** 32;
    const grown = later === 'later' ? 1.25 : 1;
    const income = later === 'later' && id % 23 === 0 ? '' : (2000 + 6000 * noise * grown).toFixed(0);
    const region = later === 'later' && id % 60 === 0 ? 'west' : ['north', 'south', 'east'][id % 3];
    const own = [`a${id}`, income, region, `2026-0${1 + (id % 9)}-1${id % 10}`, noise < 0.2 ? 1 : 0];
    return (later === 'later' ? [...own.slice(0, 4), (noise * 40).toFixed(1), own[4]] : own).join(',');
  });
  const columns = later === 'later' ? 'id,income,region,seen,debt,deny' : 'id,income,region,seen,deny';
  return `${columns}\n${lines.join('\n')}\n`;
}

const before = {
  'modelway.yml': policy,
  'data/train/applications.csv': table(0, 900),
  'data/holdout/applications.csv': table(900, 1200),
  'data/notes.txt': 'Applications as the bank has them.\n',
};
const after = {
  'data/train/applications.csv': table(40, 1000, 'later'),
  'data/train/branches.csv': 'branch,city\n1,Boston\n2,Salem\n',
  'data/notes.txt': 'Applications as the bank has them, with debts since June.\n',
};

/**
 * Versions a dataset and then a changed one by the built action, against the local cloud. @returns the lineage of the pull request: what
 * its comment says of the data is what people see.
 */
export async function realData(): Promise<Lineage> {
  const folder = mkdtempSync(join(tmpdir(), 'real-data-'));
  const cloud = await startLocalCloud({ buckets: ['look'] });
  try {
    const workspace = join(folder, 'repository');
    mkdirSync(workspace);
    const repository = createRepository(workspace, before);
    const step = (runId: number, on: Pick<Trigger, 'commit' | 'ref' | 'event' | 'payload'>) => {
      const run = { repository: 'acme/mortgage', workflow: 'data.yml', runId, job: 'dataset', actor: 'ada', ...on };
      const job = { root, workspace, env: { ...cloud.env, ...runEnv(run, folder) }, token: 'local-token' };
      return runStep(job, 'version-dataset', { store: 's3://look/modelway', line: 'mortgage', path: 'data' });
    };
    const base = repository.main();
    await step(1, { commit: base, ref: 'refs/heads/main', event: 'push', payload: {} });
    const commit = repository.propose('data', after, 'Newer applications');
    const repo = { full_name: 'acme/mortgage' };
    const pull = { number: 1, head: { sha: commit, repo }, base: { sha: base, repo } };
    const told = await step(2, {
      commit,
      ref: 'refs/pull/1/merge',
      event: 'pull_request',
      payload: { pull_request: pull },
    });
    const uri = told.outputs['lineage'] ?? '';
    const bytes = await cloud.world.objects.bytes('look', uri.slice('s3://look/'.length));
    if (bytes === undefined) throw new Error(`version-dataset told nothing: ${told.errors.join('; ')}`);
    return open(bytes, `sha256:${/([0-9a-f]{64})\.jsonl$/.exec(uri)?.[1]}`);
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
