import { objectChannel } from './channel.ts';

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
const entries = [
  { path: 'x.csv', md5: a },
  { path: 'sub/copy.csv', md5: a },
  { path: 'sub/y.csv', md5: b },
];
const hidden = (md5: string) => `${md5.slice(0, 2)}/${md5.slice(2)}`;

test.each([
  ['s3://bucket/store', 's3://bucket/store/dvc', 's3://bucket/store/', 'dvc/', ''],
  ['s3://bucket/store', 's3://bucket/data', 's3://bucket/', 'data/', 'store/'],
  ['s3://bucket', 's3://bucket/data', 's3://bucket/', 'data/', ''],
  ['s3://bucket/one', 's3://bucket/one', 's3://bucket/one/', '', ''],
])(
  'store %s and remote %s share one prefix, and the names travel in the channel',
  (store, remote, prefix, way, home) => {
    const { manifest, names } = objectChannel(entries, { remote, store });
    const [head, ...keys] = JSON.parse(manifest.text) as [object, ...string[]];
    expect(head).toEqual({ prefix });
    expect(keys).toEqual([`${home}${names.key}`, `${way}files/md5/${hidden(a)}`, `${way}files/md5/${hidden(b)}`]);
    expect(JSON.parse(names.text)).toEqual({
      'x.csv': `${way}files/md5/${hidden(a)}`,
      'sub/copy.csv': `${way}files/md5/${hidden(a)}`,
      'sub/y.csv': `${way}files/md5/${hidden(b)}`,
    });
  },
);

test('in two buckets the manifest has objects only, because it may have one bucket only', () => {
  const { manifest } = objectChannel(entries, { remote: 's3://data/dvc', store: 's3://bucket/store' });
  expect(JSON.parse(manifest.text)).toEqual([
    { prefix: 's3://data/dvc/' },
    `files/md5/${hidden(a)}`,
    `files/md5/${hidden(b)}`,
  ]);
});

test('other content, another remote: another key', () => {
  const place = { remote: 's3://bucket/dvc', store: 's3://bucket/store' };
  const one = objectChannel(entries, place).manifest.key;
  expect(objectChannel(entries, place).manifest.key).toBe(one);
  expect(objectChannel(entries, { ...place, remote: 's3://bucket/other' }).manifest.key).not.toBe(one);
  expect(objectChannel(entries.slice(1), place).manifest.key).not.toBe(one);
});
