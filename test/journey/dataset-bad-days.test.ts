import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '@modelway/cli';
import type { Fault } from '@modelway/local-cloud';
import { begin, type Journey } from './journey.ts';
import { withOrigin } from './origin.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
  withOrigin(journey);
});
beforeEach(() => {
  journey.cloud.faults.clear();
  rmSync(join(journey.repository.folder, 'data.dvc'), { force: true });
});
afterAll(() => journey.close());

let days = 0;
/** Versions the data under a remote of its own. @returns how it went, and what lies there then. */
async function version(own: Readonly<Record<string, string>> = {}, env?: Readonly<Record<string, string>>) {
  days += 1;
  const remote = `day-${days}`;
  const given = { path: 'data', remote: `s3://journey/${remote}`, ...own };
  const step = await journey.step('version-dataset', given, env === undefined ? {} : { env });
  const there = journey.cloud.world.objects.list('journey', `${remote}/`).map(({ key }) => key);
  return { step, there, isWhole: there.some((key) => key.endsWith('.dir')) };
}

const saying = ({ exitCode, errors }: Step) => ({ exitCode, said: errors.join('\n') });

/** What always holds of a run that failed: exit 1, and nothing points at what is not there. */
function expectFailure(run: Awaited<ReturnType<typeof version>>, words: RegExp): void {
  expect(saying(run.step)).toEqual({ exitCode: 1, said: expect.stringMatching(words) });
  expect(run.isWhole).toBe(false);
  expect(run.step.outputs['version'] ?? '').toBe('');
}

const always = 1_000_000;

test.each<[string, Fault['kind'], RegExp]>([
  ['no permission to write', 'deny', /AccessDenied: these credentials may not do this/],
  ['a clock that is off', 'skew', /the clock of this machine is more than 15 minutes off/],
])('%s', async (_, kind, words) => {
  journey.cloud.faults.add({ operation: 'S3.PutObject', kind, times: always });
  const failed = await version();
  // The statement could not be stored either, so the step says both.
  expectFailure(failed, words);
});

test('a remote that may not be listed or asked', async () => {
  for (const operation of ['S3.ListObjectsV2', 'S3.HeadObject'])
    journey.cloud.faults.add({ operation, kind: 'deny', times: always });
  expectFailure(await version(), /these credentials may not do this; grant it to the role \(s3:ListBucket too/);
});

test('a bucket that is not there', async () => {
  expectFailure(await version({ remote: 's3://no-such-bucket/dvc' }), /the bucket "no-such-bucket" does not exist/);
});

test('another region than the bucket is in', async () => {
  const env = { ...journey.cloud.env, AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' };
  expectFailure(await version({}, env), /is in us-east-1; set AWS_REGION to us-east-1|set AWS_REGION/);
});

test.each(['throttle', 'error', 'drop-before', 'drop-after'] as const)(
  '%s at every kind of request is lived through, and sends nothing twice',
  async (kind) => {
    const { faults } = journey.cloud;
    for (const operation of ['S3.PutObject', 'S3.HeadObject', 'S3.ListObjectsV2', 'S3.GetObject'])
      faults.add({ operation, kind });
    const { step, isWhole } = await version();
    expect(saying(step)).toEqual({ exitCode: 0, said: '' });
    expect(isWhole).toBe(true);
  },
);

test('a pointer that was broken by hand, or merged badly, is told with its faults before anything goes up', async () => {
  const pointer = join(journey.repository.folder, 'data.dvc');
  const broken = '<<<<<<< ours\nouts:\n- md5: xyz\n  path: data\n';
  for (const [text, words] of [
    [broken, /data\.dvc/],
    ['outs:\n- md5: xyz\n  colour: red\n  path: data\n', /data\.dvc.*md5.*colour/s],
  ] as const) {
    writeFileSync(pointer, text);
    const run = await version();
    expectFailure(run, words);
    expect([run.there, readFileSync(pointer, 'utf8')]).toEqual([[], text]);
  }
});

test('a disk that is full: the remote has what it was given, and no pointer was written', async () => {
  const node = join(journey.repository.folder, '..', 'full-disk');
  // A limit of no bytes for any file, told as an error and not by a signal.
  writeFileSync(node, `#!/bin/sh\ntrap '' XFSZ\nulimit -f 0\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
  const step = await journey.step('version-dataset', { path: 'data', remote: 's3://journey/full' }, { node });
  expect(saying(step)).toEqual({
    exitCode: 1,
    said: expect.stringMatching(/data\.dvc.*(EFBIG|ENOSPC|too large|full)/s),
  });
  expect(existsSync(join(journey.repository.folder, 'data.dvc'))).toBe(false);
});

test('a file that changes while it is being versioned', async () => {
  const file = join(journey.repository.folder, 'data', 'moving.txt');
  writeFileSync(file, 'before');
  const { faults } = journey.cloud;
  const { met } = faults;
  // The answer to the listing waits, so there is time to write between the reading and the sending.
  faults.add({ operation: 'S3.ListObjectsV2', kind: 'delay', milliseconds: 1500 });
  const watching = setInterval(() => faults.met > met && writeFileSync(file, 'after.'), 20);
  const run = await version();
  clearInterval(watching);
  rmSync(file);
  expectFailure(run, /moving\.txt: changed after it was hashed/);
});

test('a name in the remote that holds other bytes is found by digests, and put right', async () => {
  const remote = 's3://journey/tampered';
  const first = await version({ remote });
  expect(first.step.exitCode).toBe(0);
  const { objects } = journey.cloud.world;
  const victim = objects.list('journey', 'tampered/').find(({ key }) => !key.endsWith('.dir'));
  const bytes = (await objects.bytes('journey', victim?.key ?? '')) ?? Buffer.alloc(0);
  await objects.write('journey', victim?.key ?? '', Buffer.alloc(bytes.length, 'x'));
  const again = await version({ remote, verify: 'true' });
  expect(again.step.outputs).toMatchObject({ 'repaired-objects': '1', verdict: 'pass' });
  expect(await objects.bytes('journey', victim?.key ?? '')).toEqual(bytes);
});
