import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { etagDigest } from '@modelway/dataset';
import { inputs, type Journey } from '../journey/journey.ts';
import { expectWhole, look, objectsOf, scene, undisturbed } from './dataset-scene.ts';
import { killEverywhere, type Scene } from './kill-points.ts';

const job = {
  path: 'data',
  'import-with': 'job',
  'role-arn': inputs.gate['role-arn'],
  image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/node:24',
  'poll-interval': '100ms',
};

/** The bundle as an earlier version has left it in the store: without it, most points would be its files. */
const code = new Map<string, Buffer>();

async function beginImport(): Promise<Scene> {
  const begun = await scene(job, {})();
  const { objects } = begun.journey.cloud.world;
  for (const [path, text] of Object.entries({ a: 'hello\n', 'sub/b': 'world\n' }))
    await objects.write('journey', `raw/${path}`, Buffer.from(text));
  for (const [key, bytes] of code) await objects.write('journey', key, bytes);
  const listed = objects.list('journey', 'raw/').map(({ key, etag }) => ({ path: key.slice(4), etag }));
  const md5 = etagDigest(listed.map(({ path, etag }) => ({ path, etag: etag.replaceAll('"', '') })));
  const { folder } = begun.journey.repository;
  rmSync(join(folder, 'data'), { recursive: true });
  writeFileSync(
    join(folder, 'data.dvc'),
    `md5: ${'0'.repeat(32)}\nfrozen: true\ndeps:\n- md5: ${md5}\n  hash: md5\n  path: s3://journey/raw\nouts:\n- hash: md5\n  path: data\n`,
  );
  return begun;
}

async function keepCode({ cloud }: Journey): Promise<void> {
  const { objects } = cloud.world;
  for (const { key } of objects.list('journey', 'modelway/code/'))
    code.set(key, (await objects.bytes('journey', key)) ?? Buffer.alloc(0));
}

test('what a job reads of an import, killed at every remote request and run again, is read by one job', async () => {
  const wanted = await undisturbed(beginImport, async ({ journey }) => {
    await keepCode(journey);
    return objectsOf(journey);
  });
  const points = await killEverywhere({
    begin: beginImport,
    look,
    judge: async (killed) => {
      expectWhole(killed, wanted);
      const jobs = killed.scene.journey.cloud.world.table<{ status: string }>('processing-jobs').all();
      expect([killed.n, jobs.map(({ status }) => status)]).toEqual([killed.n, ['Completed']]);
    },
  });
  expect(points).toBeGreaterThan(15);
}, 1_800_000);
