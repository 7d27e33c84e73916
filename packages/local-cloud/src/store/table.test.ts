import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTables } from './table.ts';

interface Job {
  readonly name: string;
  readonly began: Date;
  readonly ends: readonly { readonly at: Date }[];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const job: Job = { name: 'a', began: new Date(1.5e12), ends: [{ at: new Date(1.6e12) }] };

test('rows survive a restart in the order of their creation, dates as dates', () => {
  const before = createTables(folder);
  before.table<Job>('jobs/x').put('z', { ...job, name: 'z' });
  before.table<Job>('jobs/x').put('a', job);
  before.table<Job>('jobs/x').put('gone', job);
  before.table<Job>('jobs/x').put('z', job);
  before.table<Job>('jobs/x').delete('gone');
  before.flush();
  expect(createTables(folder).table<Job>('jobs/x').all()).toEqual([job, job]);
  expect(createTables(folder).table<Job>('jobs/x').get('a')?.ends[0]?.at).toBeInstanceOf(Date);
});

test('what changes is written without being asked, in one go', async () => {
  createTables(folder).table<Job>('jobs').put('a', job);
  await new Promise((done) => setImmediate(done));
  expect(createTables(folder).table<Job>('jobs').get('a')).toEqual(job);
});

test('a table that cannot be read is told by name, not taken for an empty one', () => {
  writeFileSync(join(folder, 'jobs.json'), '[["a",');
  expect(() => createTables(folder).table('jobs')).toThrow('cannot read its table jobs');
});

test('without a folder, one name is one table', () => {
  const { table } = createTables(undefined);
  table<Job>('jobs').put('a', job);
  expect(table<Job>('jobs').get('a')).toBe(job);
  expect(table<Job>('jobs').delete('b')).toBe(false);
});
