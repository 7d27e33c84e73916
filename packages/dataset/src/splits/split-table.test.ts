import { sourceOf } from '../../test/source.ts';
import { check, csv, times } from '../../test/version.ts';
import { assignmentOf } from './assignment.ts';
import { splitTable } from './split-table.ts';

const shares = { train: 0.7, test: 0.3 };
const key = 'a key for this test';
const by = { separator: ',', subject: 'who', key, assignment: assignmentOf([shares]) } as const;

async function split(text: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  await splitTable(sourceOf(text), by, (name, piece) => {
    files[name] = (files[name] ?? '') + piece;
  });
  return files;
}

const rows = times(300, (i) => `${i},"p ${i % 100}","say ""hi"", ${i}"`);

test('what it writes, the action finds right: no subject in the wrong split, none in two', async () => {
  const files = await split(csv('id,who,note', rows));
  const version = { 'train/a.csv': files['train'] ?? '', 'test/a.csv': files['test'] ?? '' };
  expect(await check(version, { subject: 'who', splits: { key, shares } })).toMatchObject({ word: 'pass', found: [] });
  expect((await check(version, { subject: 'who', splits: { key: 'another key', shares } })).word).toBe('fail');
});

test('loses no row, and keeps what stands in quotes', async () => {
  const files = await split(csv('id,who,note', rows));
  const lines = Object.values(files).flatMap((text) => text.trimEnd().split('\n').slice(1));
  expect(lines.sort()).toEqual(rows.map((row) => row.replace(/"(p \d+)"/, '$1')).sort());
});

test('removing subjects moves nobody else', async () => {
  const [all, fewer] = [
    await split(csv('id,who,note', rows)),
    await split(
      csv(
        'id,who,note',
        rows.filter((_, i) => i % 7),
      ),
    ),
  ];
  for (const name of ['train', 'test'])
    expect(all[name]?.split('\n')).toEqual(expect.arrayContaining(fewer[name]?.split('\n') ?? ['none']));
});

test.each([
  ['id,x\n1,2\n', 'has no column "who"; it has id, x'],
  ['id,who\n1,\n', 'row 1: lacks its who'],
  ['id,who\n1\n', 'row 1: 1 fields where the header has 2'],
])('splits nothing that it is not sure of: %j', async (text, problem) => {
  await expect(split(text)).rejects.toThrow(problem);
});
