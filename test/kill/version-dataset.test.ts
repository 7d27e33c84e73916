import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output, peer } from '../peers/peers.ts';
import { expectWhole, large, look, objectsOf, origins, pointerOf, scene, undisturbed } from './dataset-scene.ts';
import { killEverywhere } from './kill-points.ts';

const beginPush = scene({ path: 'data', publish: 'commit' }, { 'large.bin': large, 'train/copy.csv': 'id\n1\n' });

test('version-dataset, killed at every remote request and run again, sends nothing twice and leaves what one run leaves', async () => {
  const wanted = await undisturbed(beginPush, ({ journey }) => objectsOf(journey));
  const points = await killEverywhere({
    begin: beginPush,
    look,
    judge: async (killed) => {
      expectWhole(killed, wanted);
      const git = origins.get(killed.scene)?.git;
      expect([killed.n, git?.('rev-list', '--count', 'main')]).toEqual([killed.n, '2']);
      expect(git?.('show', 'main:data.dvc')).toBe(pointerOf(killed.scene));
    },
  });
  expect(points).toBeGreaterThan(15);
});

test('dvc pull brings back what a run that was killed half way and run again has pushed', async () => {
  const dvc = installed();
  if (dvc === undefined) return process.stdout.write('dvc is not installed (npm run peers): not pulled\n');
  const scene = await beginPush();
  const { cloud, repository } = scene.journey;
  const kill = new AbortController();
  cloud.faults.add({ operation: 'S3.UploadPart', kind: 'hang-after' });
  const watching = setInterval(() => cloud.faults.met > 0 && kill.abort(), 10);
  await scene.run({ kill: kill.signal });
  clearInterval(watching);
  expect((await scene.run()).outputs['verdict']).toBe('pass');

  const clone = mkdtempSync(join(tmpdir(), 'modelway-pull-'));
  try {
    execFileSync('git', ['clone', '--quiet', `${join(repository.folder, '..')}/origin.git`, '.'], { cwd: clone });
    execFileSync('git', ['rm', '-r', '--quiet', '--ignore-unmatch', 'data'], { cwd: clone });
    await output(dvc, ['init', '--quiet', '--force'], { cwd: clone });
    for (const args of [
      ['remote', 'add', '--default', 's3', 's3://journey/modelway/dvc'],
      ['remote', 'modify', 's3', 'endpointurl', cloud.url],
      ['remote', 'modify', 's3', 'region', 'us-east-1'],
    ])
      await output(dvc, args, { cwd: clone });
    await output(dvc, ['pull', '--quiet'], { cwd: clone, env: cloud.env });
    expect(readFileSync(join(clone, 'data', 'large.bin')).equals(large)).toBe(true);
  } finally {
    rmSync(clone, { recursive: true, force: true });
    await scene.journey.close();
  }
});

function installed(): string | undefined {
  try {
    return peer('dvc/bin/dvc');
  } catch {
    return undefined;
  }
}
