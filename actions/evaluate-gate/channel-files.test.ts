import { type FileEntry, objectChannel, objectKey } from '@modelway/dataset';
import { sha256 } from '@modelway/lineage';
import { channelFiles } from './channel-files.ts';

const version = 'd'.repeat(64);
const [remote, store] = ['s3://bucket/dvc', 's3://bucket/store'];
const entry = (path: string, md5: string): FileEntry => ({
  path,
  md5: md5.repeat(32),
  sha256: md5.repeat(64),
  size: 1,
});
const manifest = [entry('train/a.csv', 'a'), entry('train/a.bak', 'a'), entry('train/b.csv', 'b'), entry('x.csv', 'c')];
const made = objectChannel(manifest.slice(0, 3), { remote, store });

/** The texts that lie in the store, by their address. */
function read(texts: Readonly<Record<string, string>>, uri = `${store}/${made.manifest.key}`) {
  return channelFiles(
    { name: 'train', uri, dataset: version },
    {
      manifest: async (dataset) => (dataset === version ? manifest : undefined),
      text: async (at, digest) => (sha256(texts[at] ?? '') === digest ? texts[at] : undefined),
    },
  );
}
const texts = {
  [`${store}/${made.manifest.key}`]: made.manifest.text,
  [`${store}/${made.names.key}`]: made.names.text,
};

/** A list of objects that is called by its digest, as ours are. */
function listOf(...keys: readonly unknown[]): [string, string] {
  const text = JSON.stringify([{ prefix: 's3://bucket/' }, ...keys]);
  return [`${store}/channels/manifest-${sha256(text)}.json`, text];
}

test('a list of objects is files of its version, by the digest that locates them', async () => {
  expect(await read(texts)).toEqual({
    files: [
      { entry: manifest[0], uri: `${remote}/${objectKey('a'.repeat(32))}` },
      { entry: manifest[2], uri: `${remote}/${objectKey('b'.repeat(32))}` },
    ],
    unknown: [],
  });
});

test('an object that is no file of the version is told, and the others are looked through all the same', async () => {
  const [uri, text] = listOf(
    `dvc/${objectKey('b'.repeat(32))}`,
    `dvc/${objectKey('f'.repeat(32))}`,
    'private/more.csv',
  );
  const { files, unknown } = await read({ [uri]: text }, uri);
  expect(files.map((it) => it.entry.path)).toEqual(['train/b.csv']);
  expect(unknown).toEqual([
    expect.stringMatching(/^channel train lists s3:.*ff, which is no file of the dataset$/),
    'channel train lists s3://bucket/private/more.csv, which is no file of the dataset',
  ]);
});

test('a text of names that is not the one it is called after is something else', async () => {
  const { unknown } = await read({ ...texts, [`${store}/${made.names.key}`]: '{"p1":"smuggled"}' });
  expect(unknown).toEqual([expect.stringMatching(/^channel train lists .*names-.*, which is no file of the dataset$/)]);
  const [uri, text] = listOf(`elsewhere/names-${sha256('{}')}.json`);
  expect(
    (await read({ [uri]: text, [`s3://bucket/elsewhere/names-${sha256('{}')}.json`]: '{}' }, uri)).unknown,
  ).toHaveLength(1);
});

test.each([
  ['gone', undefined],
  ['changed', '[{"prefix":"s3://bucket/"}]'],
])('a list that is %s proves nothing', async (_, text) => {
  const uri = `${store}/${made.manifest.key}`;
  const { files, unknown } = await read(text === undefined ? {} : { [uri]: text });
  expect(files).toEqual([]);
  expect(unknown).toEqual([expect.stringMatching(/^the list of objects .* is gone or was changed$/)]);
});

test.each(['{}', 'null', '[]', '[{"prefix":7}]', '[{"prefix":"s3://b/"},7]', 'x'])('%s is no list', async (text) => {
  const uri = `${store}/channels/manifest-${sha256(text)}.json`;
  expect((await read({ [uri]: text }, uri)).unknown).toHaveLength(1);
});
