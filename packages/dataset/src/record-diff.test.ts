import { readCsv } from './csv.ts';
import { recordDiff } from './record-diff.ts';

const table = (text: string) => readCsv(text) ?? { columns: [], rows: [] };
const compare = (before: string, after: string) => recordDiff(table(before), table(after));

test('matches records by a first column that tells them apart', () => {
  expect(compare('id,x\n1,a\n2,b\n3,c\n', 'id,x\n1,a\n2,B\n4,d\n5,e\n')).toEqual({
    before: 3,
    after: 4,
    key: 'id',
    added: 2,
    removed: 1,
    changed: 1,
    columns: { added: [], removed: [] },
  });
});

test('compares whole records when no key tells them apart', () => {
  expect(compare('x,y\n1,a\n1,a\n1,b\n', 'x,y\n1,a\n1,c\n')).toMatchObject({ added: 1, removed: 2, changed: 0 });
  expect(compare('x,y\n1,a\n1,a\n', 'x,y\n1,a\n1,a\n')).not.toHaveProperty('key');
});

test('tells columns that came and went; their order is no change', () => {
  expect(compare('id,x,y\n1,a,b\n', 'id,y,z\n1,b,c\n').columns).toEqual({ added: ['z'], removed: ['x'] });
  expect(compare('id,x,y\n1,a,b\n', 'id,y,x\n1,b,a\n').changed).toBe(0);
});

test('keeps no value of any record', () => {
  expect(JSON.stringify(compare('id,x\nsecret-7,a\n', 'id,x\nsecret-8,b\n'))).not.toContain('secret');
});
