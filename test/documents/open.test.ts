import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, kinds, open, serialize } from '@modelway/lineage';

const folder = import.meta.dirname ?? 'test/documents';
const releases = readdirSync(folder).filter((name) => /^v\d+$/.test(name));
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

/** What each document's head was when it was written. */
const heads = releases.flatMap((release) =>
  Object.entries(JSON.parse(read(release, 'heads.json')) as Record<string, string>).map(([file, head]) => ({
    file: `${release}/${file}`,
    head,
    text: read(release, file),
  })),
);

test("every document is in its release's heads.json", () => {
  const files = releases.flatMap((release) => readdirSync(join(folder, release)).map((file) => `${release}/${file}`));
  expect(heads.map(({ file }) => file).sort()).toEqual(files.filter((file) => file.endsWith('.jsonl')).sort());
});

test.each(heads)(
  '$file opens by the head that it was written with, and is written again with the same bytes',
  ({ text, head }) => {
    // A change of how ids are made would make every stored lineage unreachable: it fails here.
    expect(serialize(open(text, head), head)).toBe(text);
  },
);

test.each(kinds)('there is a document of %s', (kind) => {
  const found = heads.flatMap(({ text }) => [...open(text).values()].map((it) => kindOf(it.predicateType)));
  expect(found).toContain(kind);
});
