import type { Lineage } from '@modelway/lineage';
import { empty, predicateType, state, statementType } from '@modelway/lineage';
import { resolveChannels } from './channels.ts';

const digest = 'd'.repeat(64);
const store = { uri: 's3://b/store' };

const lineageOf = (channel: string): Lineage => {
  const manifest = { name: 'm', uri: `s3://b/store/manifests/${digest}.json`, digest: { sha256: digest } };
  const run = {
    repository: 'o/r',
    repositoryId: '1',
    commit: '0'.repeat(40),
    ref: 'refs/heads/main',
    event: 'push',
    workflowRef: 'w',
    runId: '1',
    runAttempt: 1,
    job: 'j',
    actor: 'a',
  };
  const facts = {
    name: 'data',
    path: 'data',
    version: { md5: 'x.dir', sha256: digest, files: 1, bytes: 1 },
    pointer: { path: 'data.dvc', sha256: digest },
    remote: 's3://b/dvc',
    manifest,
    channel,
    uploaded: { objects: 0, bytes: 0 },
  };
  const time = '2026-01-01T00:00:00Z';
  const predicate = {
    action: 'version-dataset',
    version: '1.0.0',
    line: 'churn',
    run,
    startedOn: time,
    finishedOn: time,
    after: [],
    inputs: [],
    facts,
    remarks: [],
    verdict: { word: 'pass' as const, reasons: [] },
  };
  const subject = [{ name: 'data', digest: { sha256: digest } }];
  return state(empty, {
    _type: statementType,
    subject,
    predicateType: predicateType('dataset'),
    predicate,
  }).lineage;
};

const resolve = (channel: string, value: string) =>
  resolveChannels({ train: { from: value } }, { lineage: lineageOf(channel), line: 'churn', store });

test('a version that lies in a folder is read there', () => {
  const channel = `s3://b/store/channels/${digest}/`;
  expect(resolve(channel, 'train/')).toEqual([{ name: 'train', uri: `${channel}train/`, dataset: digest }]);
  expect(resolve(channel, './')).toEqual([{ name: 'train', uri: channel, dataset: digest }]);
});

test('a version that lies as objects is shown in the same folder, and only what is trained on', () => {
  const manifest = 's3://b/store/channels/manifest-1.json';
  expect(resolve(manifest, 'train/')).toMatchObject([
    {
      uri: `s3://b/store/channels/${digest}/train/`,
      dataset: digest,
      wanted: { folder: 'train/', as: 'names', dataset: { remote: 's3://b/dvc' } },
    },
  ]);
  expect(resolve(manifest, 'manifest:./')).toMatchObject([{ wanted: { folder: '', as: 'objects' } }]);
});

test.each([
  ['', 'train/', 'channel: none'],
  [`s3://b/store/channels/${digest}/`, 'manifest:train/', 'without "manifest:"'],
])('what was not made cannot be given: %s for %s', (channel, value, why) => {
  expect(() => resolve(channel, value)).toThrow(why);
});

test('a folder of S3 needs no dataset', () => {
  expect(resolveChannels({ train: { from: 's3://bucket/x/' } }, { lineage: empty, line: 'churn', store })).toEqual([
    { name: 'train', uri: 's3://bucket/x/', dataset: undefined },
  ]);
});

test('how a channel is to be read stands beside where it lies', () => {
  const given = { train: { from: 's3://bucket/x/', 'input-mode': 'FastFile' } };
  expect(resolveChannels(given, { lineage: empty, line: 'churn', store })).toMatchObject([
    { reading: { 'input-mode': 'FastFile' } },
  ]);
});
