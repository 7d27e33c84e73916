import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, type Journey } from '../journey/journey.ts';
import { type Origin, withOrigin } from '../journey/origin.ts';
import { output, peer } from '../peers/peers.ts';
import { killEverywhere, type Scene } from './kill-points.ts';

/** More than two parts of a multipart upload, each with other bytes. */
const large = Buffer.alloc(17 * 2 ** 20, 'one part is not the other; ');

const inputs = { path: 'data', publish: 'commit' };
const origins = new WeakMap<Scene, Origin>();

async function beginPush(): Promise<Scene> {
  const journey = await begin({ quality: 0.9 });
  writeFileSync(join(journey.repository.folder, 'data', 'large.bin'), large);
  writeFileSync(join(journey.repository.folder, 'data', 'train', 'copy.csv'), 'id\n1\n');
  const scene: Scene = { journey, run: (on) => journey.step('version-dataset', inputs, on) };
  origins.set(scene, withOrigin(journey));
  return scene;
}

/** What lies in the store, by key: digests of the bytes, as S3 gives them; refs and statements are not named by their content. */
const objectsOf = ({ cloud }: Journey): Map<string, string> =>
  new Map(
    cloud.world.objects
      .list('journey', '')
      .filter(({ key }) => /^modelway\/(dvc|channels|manifests|profiles)\//.test(key))
      .map(({ key, etag }) => [key, etag]),
  );

interface UploadRow {
  readonly id: string;
  readonly parts: Readonly<Record<string, unknown>>;
}
const uploadsOf = ({ cloud }: Journey): UploadRow[] => cloud.world.table<UploadRow>('s3-uploads').all();
const partsOf = (journey: Journey): string[] =>
  uploadsOf(journey).flatMap(({ id, parts }) => Object.keys(parts).map((number) => `${id} ${number}`));

/** Everything that a second run wrote: keys of objects, and parts by upload and number. */
function writtenSince({ cloud }: Journey, from: number): string[] {
  return cloud.faults.journal.slice(from).flatMap(({ operation, status, input }) => {
    const { path = '', query = '' } = (input ?? {}) as { path?: string; query?: string };
    const asked = new URLSearchParams(query);
    if (status !== 200) return [];
    if (operation === 'S3.PutObject') return [decodeURIComponent(path).replace('/journey/', '')];
    return operation === 'S3.UploadPart' ? [`${asked.get('uploadId')} ${asked.get('partNumber')}`] : [];
  });
}

test('version-dataset, killed at every remote request and run again, sends nothing twice and leaves what one run leaves', async () => {
  const whole = await beginPush();
  expect((await whole.run()).exitCode).toBe(0);
  const wanted = objectsOf(whole.journey);
  await whole.journey.close();

  const points = await killEverywhere({
    begin: beginPush,
    look: ({ journey }) => ({ there: new Set([...objectsOf(journey).keys(), ...partsOf(journey)]) }),
    judge: async ({ n, scene, seen, from }) => {
      const { journey } = scene;
      const twice = writtenSince(journey, from).filter((it) => seen.there.has(it));
      expect({ n, twice, orphans: uploadsOf(journey) }).toEqual({ n, twice: [], orphans: [] });
      expect({ n, objects: objectsOf(journey) }).toEqual({ n, objects: wanted });
      const git = origins.get(scene)?.git;
      expect({ n, commits: git?.('rev-list', '--count', 'main') }).toEqual({ n, commits: '2' });
      expect(`${git?.('show', 'main:data.dvc')}\n`).toBe(
        readFileSync(join(journey.repository.folder, 'data.dvc'), 'utf8'),
      );
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
