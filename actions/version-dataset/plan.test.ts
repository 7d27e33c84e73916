import { createHash } from 'node:crypto';
import { checkData, digestManifest, dirObject, manifestOf, noRules } from '@modelway/dataset';
import { describePlan } from './describe.ts';
import { type Found, planVersion } from './plan.ts';
import { remarksOf } from './remarks.ts';

const entry = (path: string, text: string) => ({
  path,
  md5: createHash('md5').update(text).digest('hex'),
  sha256: createHash('sha256').update(text).digest('hex'),
  size: text.length,
});
const manifest = manifestOf([
  entry('a.txt', 'hello\n'),
  entry('copy.txt', 'hello\n'),
  entry('sub/b.txt', 'the world\n'),
]);
const dir = dirObject(manifest);
const store = 's3://bucket/store';
const md5 = (i: number): string => manifest[i]?.md5 ?? '';

const found: Found = {
  name: 'train',
  path: 'data/train',
  manifest,
  sha256: digestManifest(manifest).sha256,
  dir,
  remoteUrl: 's3://bucket/dvc',
  verify: 'sizes',
  present: new Map(),
  damaged: new Set(),
  channel: { kind: 'folder', there: new Map() },
};

test('uploads each content once, the largest first', () => {
  expect(planVersion(found, store).uploads.map(({ path, size }) => [path, size])).toEqual([
    ['sub/b.txt', 10],
    ['copy.txt', 6],
  ]);
});

test('uploads only what is missing, and replaces what is damaged', () => {
  const present = new Map([
    [md5(0), { size: 6, etag: '"1"' }],
    [md5(2), { size: 3, etag: '"2"' }],
    [dir.id, { size: dir.bytes.length, etag: '"3"' }],
  ]);
  const plan = planVersion({ ...found, present }, store);
  expect(plan.uploads).toEqual([expect.objectContaining({ path: 'sub/b.txt', replaces: '"2"' })]);
  expect(plan.dir).toBe('present');
});

test('replaces what has the right size and other bytes, and counts as repaired what DVC would have believed', () => {
  const present = new Map(
    [...manifest.map(({ md5: id, size }) => [id, size] as const), [dir.id, dir.bytes.length] as const].map(
      ([id, size]) => [id, { size, etag: `"${id}"` }] as const,
    ),
  );
  const plan = planVersion({ ...found, present, damaged: new Set([md5(0)]) }, store);
  expect(plan).toMatchObject({ uploads: [{ md5: md5(0), replaces: `"${md5(0)}"` }], dir: 'present', repairs: 1 });
  const gone = new Map([...present].filter(([id]) => id !== md5(0)));
  expect(planVersion({ ...found, present: gone }, store)).toMatchObject({ uploads: [{ md5: md5(0) }], repairs: 1 });
  const broken = planVersion({ ...found, present, damaged: new Set([dir.id]) }, store);
  expect(broken).toMatchObject({ uploads: [], dir: { etag: `"${dir.id}"` }, repairs: 1 });
  expect(planVersion(found, store).repairs).toBe(0);
});

test('shows every file by name, duplicates too, but not twice', () => {
  const { channel } = planVersion({ ...found, channel: { kind: 'folder', there: new Map([['a.txt', 6]]) } }, store);
  expect(channel.uri).toBe(`${store}/channels/${found.sha256}/`);
  expect(channel.kind === 'folder' && channel.copies.map(({ path }) => path)).toEqual(['copy.txt', 'sub/b.txt']);
});

test('writes a pointer beside the dataset, and leaves one alone that says so already', () => {
  const { pointer } = planVersion(found, store);
  expect(pointer).toMatchObject({ path: 'data/train.dvc', changed: true });
  expect(pointer.text).toContain('size: 22\n  nfiles: 3\n  hash: md5\n  path: train\n');
  const out = { path: 'data/train', md5: dir.id, legacy: false };
  const tracking = { file: pointer.path, text: pointer.text, out };
  expect(planVersion({ ...found, tracking }, store).pointer.changed).toBe(false);
});

test('adds a line to the .gitignore beside the dataset', () => {
  expect(planVersion({ ...found, gitignore: '*.log' }, store).gitignore).toEqual({
    path: 'data/.gitignore',
    text: '*.log\n/train\n',
  });
});

test('is the same value for the same world, so that a re-run can be told', () => {
  expect(JSON.stringify(planVersion(found, store))).toBe(JSON.stringify(planVersion({ ...found }, store)));
});

test('is described with its requests in their order, its cost and what it needs', () => {
  const { requests, cost, permissions } = describePlan(planVersion(found, store));
  expect(requests.map((it) => Object.keys(it)[0])).toEqual([
    ...['s3:PutObject', 's3:PutObject', 's3:PutObject', 's3:PutObject'],
    ...['s3:CopyObject', 's3:CopyObject', 's3:CopyObject', 'write the file'],
  ]);
  expect(cost).toContain('7 PUT and COPY requests');
  expect(permissions).toContainEqual({ action: 's3:PutObject', resource: 'arn:aws:s3:::bucket/dvc/files/md5/*' });
  expect(permissions).toContainEqual({ action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket' });
});

describe('what people read', () => {
  const plan = planVersion(found, store);
  const uploaded = { objects: 3, bytes: 300 };
  const data = { tables: [], rules: noRules, checked: checkData({ manifest, tables: [], rules: noRules, now: 0 }) };
  const sizes = new Map(manifest.map(({ path, size }) => [path, size]));
  const text = (comparison: Parameters<typeof remarksOf>[0]['comparison']) =>
    remarksOf({ plan, comparison, uploaded, sizes, data }).flatMap((it) => (it.kind === 'text' ? [it.text] : []));

  test('says first, unchanged, changed and unknown apart', () => {
    const base = { md5: 'x.dir', commit: '0123456789' };
    expect(text(undefined)).toEqual([`First version: ${dir.id}.`]);
    expect(text({ base, changes: [], tables: [] })).toEqual(['No file changed since commit 0123456.']);
    expect(text({ base, changes: [{ change: 'added', path: 'a.txt' }], tables: [] })).toEqual([
      'Since commit 0123456: 1 added.',
    ]);
    expect(text({ base, problem: 'it is gone' })).toEqual([expect.stringContaining('is not known: it is gone')]);
  });

  test('lists twenty files at most, changed and removed before added, large before small', () => {
    const changes = [
      ...Array.from({ length: 30 }, (_, i) => ({ change: 'added' as const, path: `new/${i}` })),
      { change: 'removed' as const, path: 'gone' },
      { change: 'changed' as const, path: 'a.txt' },
      { change: 'changed' as const, path: 'sub/b.txt' },
    ];
    const remarks = remarksOf({ plan, comparison: { base: { md5: 'x' }, changes, tables: [] }, uploaded, sizes, data });
    const table = remarks.find((it) => it.kind === 'table');
    expect(table).toMatchObject({ title: 'Files that changed (20 of 33)', rows: { length: 20 } });
    expect(table).toMatchObject({ rows: expect.arrayContaining([[{ code: 'gone' }, 'removed', '']]) });
    expect(table?.kind === 'table' && table.rows[0]?.[0]).toEqual({ code: 'sub/b.txt' });
  });
});

test('a dry run names all that any run may ask of S3, where it will', () => {
  const asked = (more: Partial<Found>): string[] =>
    describePlan(planVersion({ ...found, ...more }, store)).permissions.map((it) => `${it.action} ${it.resource}`);
  const folder = ['GetObject', 'PutObject', 'ListMultipartUploadParts', 'AbortMultipartUpload'];
  const onStore = folder.map((action) => `s3:${action} arn:aws:s3:::bucket/store/*`);
  const onBucket = ['ListBucket', 'ListBucketMultipartUploads'].map((action) => `s3:${action} arn:aws:s3:::bucket`);
  const onRemote = folder.map((action) => `s3:${action} arn:aws:s3:::bucket/dvc/files/md5/*`);
  expect(asked({})).toEqual([...onBucket, ...onRemote, ...onStore]);
  expect(asked({ remoteUrl: '/mnt/dvc' })).toEqual([...onBucket, ...onStore]);
  expect(asked({ importedFrom: 's3://raw/2026/' })).toEqual([
    ...onBucket,
    ...onRemote,
    ...onStore,
    's3:ListBucket arn:aws:s3:::raw',
    's3:GetObject arn:aws:s3:::raw/2026/*',
    's3:GetObjectTagging arn:aws:s3:::raw/2026/*',
  ]);
  expect(asked({ importedFrom: 's3://raw/2026/', importedVersions: true }).slice(-2)).toEqual([
    's3:GetObjectVersion arn:aws:s3:::raw/2026/*',
    's3:GetObjectVersionTagging arn:aws:s3:::raw/2026/*',
  ]);
});

test('a dry run calls copies copies, and pays S3 for nothing that goes into a folder', () => {
  const imported = describePlan(planVersion({ ...found, importedFrom: 's3://raw/2026' }, store)).requests;
  expect(imported[0]).toEqual({
    's3:CopyObject': expect.objectContaining({ from: 's3://raw/2026', path: 'sub/b.txt' }),
  });
  const none = { kind: 'none' } as const;
  const local = describePlan(planVersion({ ...found, remoteUrl: '/mnt/dvc', channel: none }, store));
  expect(local.requests.filter((it) => 's3:PutObject' in it)).toHaveLength(1);
  expect(local.cost).toContain('for 1 PUT');
});

test('is its own object when it is a single file: no listing goes up, and the pointer says whether it may be run', () => {
  const { dir: _, ...rest } = found;
  const one = manifestOf([entry('run.sh', 'exit\n')]);
  const plan = planVersion({ ...rest, path: 'bin/run.sh', manifest: one, isexec: true }, store);
  expect(plan).toMatchObject({ dir: 'none', version: { md5: one[0]?.md5 }, uploads: [{ path: 'run.sh' }] });
  expect(plan.pointer).toMatchObject({
    path: 'bin/run.sh.dvc',
    text: `outs:\n- md5: ${one[0]?.md5}\n  size: 5\n  isexec: true\n  hash: md5\n  path: run.sh\n`,
  });
  const { requests } = describePlan(plan);
  expect(requests.filter((it) => 's3:PutObject' in it)).toHaveLength(2);
});

describe('a dataset that a stage of a pipeline makes', () => {
  const out = { path: 'data/train', md5: dir.id, legacy: false };
  const tracking = { file: 'dvc.lock', stage: 'split', text: 'the lock', out };

  test('keeps its lock as it is', () => {
    expect(planVersion({ ...found, tracking }, store).pointer).toEqual({
      path: 'dvc.lock',
      text: 'the lock',
      changed: false,
    });
  });

  test.each([
    [{ ...out, md5: '0'.repeat(32) }, 'dvc.lock: stage "split" made data/train as 000'],
    [{ ...out, legacy: true }, 'was run by DVC 2'],
  ])('is refused when the lock says something else: %j', (other, why) => {
    expect(() => planVersion({ ...found, tracking: { ...tracking, out: other } }, store)).toThrow(why);
  });
});
