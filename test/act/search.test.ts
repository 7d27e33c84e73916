import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, type Repository, readVariants } from '@modelway/cli';
import { all, latest, open } from '@modelway/lineage';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { act, root, vars } from './act.ts';

const workflow = 'search-hyperparameters.yml';
let scratch: string;
let cloud: LocalCloud;
let repository: Repository;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'search-'));
  cloud = await startLocalCloud({ speed: 300, buckets: ['act'] });
  const folder = join(scratch, 'repository');
  mkdirSync(folder);
  repository = createRepository(folder, {
    ...readVariants(root, join(scratch, 'data')).first,
    [`.github/workflows/${workflow}`]: readFileSync(join(root, 'workflows-examples', workflow), 'utf8'),
  });
});
afterAll(async () => {
  await cloud.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('search-hyperparameters.yml trains a matrix, picks the best of it, and judges that one', async () => {
  const payload = { ref: 'refs/heads/main', repository: { full_name: 'acme/mortgage' } };
  const run = { folder: repository.folder, cloud, event: 'workflow_dispatch' as const, payload, workflow, vars };
  const { exitCode, output } = await act(run);
  expect(exitCode === 0 ? 'well' : output.slice(-6000)).toBe('well');

  const { objects } = cloud.world;
  const documents = await Promise.all(
    objects.list('act', 'modelway/lineage/').map(async ({ key }) => {
      const digest = /([0-9a-f]{64})\.jsonl$/.exec(key)?.[1];
      return open((await objects.bytes('act', key)) ?? '', `sha256:${digest}`);
    }),
  );
  const judged = documents.find((it) => latest(it, 'evaluation') !== undefined);
  const selection = judged && latest(judged, 'selection', 'mortgage')?.statement.predicate.facts;
  expect(judged && all(judged, 'training', 'mortgage').length).toBe(4);
  expect(selection?.candidates.map(({ hyperparameters }) => Object.keys(hyperparameters))).toEqual(
    Array.from({ length: 4 }, () => ['l2', 'learning-rate']),
  );
  const values = selection?.candidates.map(({ value }) => Number(value)) ?? [];
  expect(Math.max(...values)).toBe(Number(selection?.picked?.value));
  expect(judged && latest(judged, 'evaluation')?.statement.predicate.facts.candidate.model).toBe(
    selection?.picked?.model.sha256,
  );
});
