import { sourceOf } from '../../test/source.ts';
import { csv, key as hashKey, times } from '../../test/version.ts';
import { scanTable } from '../profile/table-scan.ts';
import { rowDiff } from './row-diff.ts';
import { commonColumns } from './schema-diff.ts';
import { tableDiff } from './table-diff.ts';

/** Compares two tables as `version-dataset` does: rows by the columns that both have. */
async function compare(before: string, after: string, key = 'id') {
  const look = (text: string, compared?: readonly string[]) =>
    scanTable(sourceOf(text, 64), { format: 'csv', hashKey, rules: {}, match: key, compared });
  const now = await look(after);
  const was = await look(
    before,
    now.columns.map(({ name }) => name),
  );
  const same = await look(after, commonColumns(was, now));
  return tableDiff('t.csv', { before: was, after: now, rows: rowDiff(was, same, key) });
}

test('matches rows by a column that tells them apart, whatever the order of rows and columns', async () => {
  const { rows, before, after } = await compare(
    'id,x,y\n1,a,p\n2,b,q\n3,c,r\n',
    'y,id,x\nr,3,c\nq,2,B\np,4,d\ns,5,e\n',
  );
  expect([rows, before, after]).toEqual([{ key: 'id', added: 2, removed: 1, changed: 1 }, 3, 4]);
});

test('values that change places make another row', async () => {
  expect((await compare('id,x,y\n1,a,b\n', 'id,x,y\n1,b,a\n')).rows).toMatchObject({ changed: 1 });
});

test('compares whole rows when no key tells them apart, and counts what is there twice', async () => {
  const { rows } = await compare('x,y\n1,a\n1,a\n1,b\n', 'x,y\n1,a\n1,c\n', 'x');
  expect(rows).toEqual({ added: 1, removed: 2, changed: 0 });
});

test('a number written another way, and a gap written another way, are no change', async () => {
  expect((await compare('id,x\n1,1.0\n2,NA\n', 'id,x\n1,1\n2,\n')).rows).toMatchObject({ changed: 0 });
});

test('tells columns that came, went, were renamed or changed their type; a new column changes no row', async () => {
  const before = csv(
    'id,a,b,n',
    times(6, (i) => `${i},x${i},y${i},${i}`),
  );
  const after = csv(
    'id,c,d,n',
    times(6, (i) => `${i},x${i},z${i},n${i}`),
  );
  const { schema, rows } = await compare(before, after);
  expect(schema).toEqual({
    added: ['d'],
    removed: ['b'],
    renamed: [{ from: 'a', to: 'c' }],
    retyped: [{ column: 'n', from: 'number', to: 'text' }],
  });
  expect(
    (
      await compare(
        before,
        csv(
          'id,a,b,n,e',
          times(6, (i) => `${i},x${i},y${i},${i},${i}`),
        ),
      )
    ).rows,
  ).toMatchObject({
    changed: 0,
  });
  expect(rows).toMatchObject({ added: 0, removed: 0, changed: 6 });
});

test('tells the columns whose values moved, the furthest first, and none that did not', async () => {
  const table = (shift: number, gap: number) =>
    csv(
      'id,same,moved,gone',
      times(1000, (i) => `${i},${(i * 7919) % 1000},${(i % 100) + shift},${i % 100 < gap ? '' : 5 + (i % 3)}`),
    );
  const { columns } = await compare(table(0, 0), table(30, 10));
  expect(columns.map(({ name }) => name)).toEqual(['moved', 'gone']);
  expect(columns[0]?.distance).toBeGreaterThan(0.4);
  expect(columns[0]?.after.mean).toBeCloseTo(79.5);
  expect(columns[1]).toMatchObject({ before: { missing: 0 }, after: { missing: 0.1 } });
});

test('what could not be read is not compared, and says why', async () => {
  const { rows } = await compare('id,x\n1,a\n', 'id,x\n1,"a\n');
  expect(rows).toEqual({ because: expect.stringContaining('a quote is not closed') });
});
