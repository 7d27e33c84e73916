import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { etagDigest } from '@modelway/dataset';
import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

const job = {
  'import-with': 'job',
  'role-arn': inputs.gate['role-arn'],
  image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/node:24',
  'poll-interval': '100ms',
};

/** Puts files where others keep them, as uploads without checksums are, and points at them as `dvc import-url --no-download` does. */
async function importRaw(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const { objects } = journey.cloud.world;
  for (const [path, text] of Object.entries(files)) await objects.write('journey', folder + path, Buffer.from(text));
  const listed = objects.list('journey', folder).map(({ key, etag }) => ({ path: key.slice(folder.length), etag }));
  const md5 = etagDigest(listed.map(({ path, etag }) => ({ path, etag: etag.replaceAll('"', '') })));
  rmSync(join(journey.repository.folder, 'data'), { recursive: true, force: true });
  writeFileSync(
    join(journey.repository.folder, 'data.dvc'),
    `md5: ${'0'.repeat(32)}\nfrozen: true\ndeps:\n- md5: ${md5}\n  hash: md5\n  path: s3://journey/${folder}\nouts:\n- hash: md5\n  path: data\n`,
  );
}

const asked = (name: string): number =>
  journey.cloud.faults.journal.filter(({ operation }) => operation.endsWith(name)).length;
/** The jobs of this test. */
const jobs = () =>
  journey.cloud.world
    .table<{ name: string; status: string }>('processing-jobs')
    .all()
    .filter(({ name }) => !before.has(name));
let before = new Set<string>();
beforeEach(() => {
  before = new Set(
    journey.cloud.world
      .table<{ name: string }>('processing-jobs')
      .all()
      .map(({ name }) => name),
  );
  journey.cloud.faults.clear();
});

test('what S3 has no digests of is read by a job, once; the version is what reading it here gives', async () => {
  await importRaw('raw/', { 'a.txt': 'hello\n', 'sub/b c+ä.txt': 'world\n' });
  const planned = mustPass(await journey.step('version-dataset', { ...inputs.dataset, ...job, 'dry-run': 'true' }));
  expect(planned.log.join('\n')).toMatch(
    /CreateProcessingJob[\s\S]*digest\.js[\s\S]*at most 86400 s of one ml\.m5\.large/,
  );
  expect([jobs(), journey.cloud.world.objects.list('journey', 'modelway/')]).toEqual([[], []]);

  const read = mustPass(await journey.step('version-dataset', { ...inputs.dataset, ...job }));
  expect(jobs()).toMatchObject([{ status: 'Completed' }]);
  const facts = latest(await journey.lineage(read.outputs['lineage'] ?? ''), 'dataset')?.statement.predicate.facts;
  expect(facts?.read).toMatchObject({ job: jobs()[0]?.name, objects: 2, bytes: 12 });
  expect(read.log.join('\n')).toContain('read 2 of 2 objects');

  await importRaw('raw/', {});
  const again = mustPass(await journey.step('version-dataset', { ...inputs.dataset, ...job, 'max-runtime': '2h' }));
  const here = mustPass(await journey.step('version-dataset', { ...inputs.dataset, remote: 's3://journey/other' }));
  expect([again.outputs['sha256'], here.outputs['sha256']]).toEqual([read.outputs['sha256'], read.outputs['sha256']]);
  expect([asked('CreateProcessingJob'), read.outputs['files']]).toEqual([1, '2']);
}, 120_000);

test('a cancelled run stops the job that reads, and the next begins another', async () => {
  await importRaw('cancelled/', { 'a.txt': 'hello\n' });
  const { faults } = journey.cloud;
  const { met } = faults;
  const cancel = new AbortController();
  let hangs = false;
  const watching = setInterval(() => {
    if (faults.met > met) return cancel.abort();
    if (!hangs && jobs().length > 0) faults.add({ operation: 'S3.GetObject', kind: 'hang-after' });
    hangs ||= jobs().length > 0;
  }, 10);
  const step = await journey.step('version-dataset', { ...inputs.dataset, ...job }, { cancel: cancel.signal });
  clearInterval(watching);
  expect([step.exitCode === 0, step.outputs['verdict']]).toEqual([false, 'error']);
  expect(jobs()).toMatchObject([{ status: expect.stringMatching(/^Stopp/) }]);
  mustPass(await journey.step('version-dataset', { ...inputs.dataset, ...job }));
  expect(jobs().map(({ status }) => status)).toContainEqual('Completed');
}, 120_000);

test('a job that does not end well is told with its words, and nothing of a version is left', async () => {
  await importRaw('late/', { 'a.txt': 'hello\n' });
  const given = { ...inputs.dataset, ...job, remote: 's3://journey/late-remote', 'max-runtime': '1s' };
  const step = await journey.step('version-dataset', given);
  expect([step.exitCode, step.errors.join('\n')]).toEqual([
    1,
    expect.stringMatching(/job toy-digests-\w+, which was to read .* ended as (Stopped|Failed).*must have Node 20/s),
  ]);
  expect(journey.cloud.world.objects.list('journey', 'late-remote/')).toEqual([]);
  expect(readFileSync(join(journey.repository.folder, 'data.dvc'), 'utf8')).toContain('0'.repeat(32));
}, 120_000);

test('a job without what it needs is refused before anything is asked of AWS', async () => {
  const requests = journey.cloud.faults.journal.length;
  const step = await journey.step('version-dataset', { ...inputs.dataset, 'import-with': 'job', 'max-runtime': '0s' });
  for (const words of ['needs the input role-arn', 'needs the input image', 'max-runtime: must be from 1s to 216h'])
    expect(step.errors.join('\n')).toContain(words);
  expect(journey.cloud.faults.journal.length).toBe(requests);
});
