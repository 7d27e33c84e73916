import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heads, kindOf, kinds, open, serialize } from '@modelway/lineage';

const folder = import.meta.dirname ?? 'test/documents';
const releases = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory());
const documents = releases.flatMap(({ name }) =>
  readdirSync(join(folder, name)).map((file) => ({
    file: `${name}/${file}`,
    text: readFileSync(join(folder, name, file), 'utf8'),
  })),
);

test.each(documents)('$file opens, and is written again with the same bytes', ({ text }) => {
  const lineage = open(text);
  const [head = '', ...others] = heads(lineage);
  expect(others).toEqual([]);
  expect(serialize(lineage, head)).toBe(text);
});

test.each(documents)('$file keeps its head for ever', ({ file, text }) => {
  // The id is in the snapshot: a change of how ids are made would make every stored lineage unreachable.
  expect(heads(open(text))).toMatchSnapshot(file);
});

test.each(kinds)('there is a document of %s', (kind) => {
  const found = documents.flatMap(({ text }) => [...open(text).values()].map((it) => kindOf(it.predicateType)));
  expect(found).toContain(kind);
});
