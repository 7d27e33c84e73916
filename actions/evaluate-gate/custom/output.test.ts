import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceFault } from '@modelway/judge';
import { readOutput } from './output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const model = 'a'.repeat(64);
const leave = (files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
};
const read = () => readOutput(async (name) => join(folder, name), { wanted: ['harm'], model });
const refused = async (): Promise<string> => {
  const cause = await read().then(
    () => undefined,
    (it: unknown) => it,
  );
  expect(cause).toBeInstanceOf(EvidenceFault);
  return String(cause);
};

test('numbers and records in a table beside them are read, and both are known by their digests', async () => {
  leave({
    'evidence.json': JSON.stringify({ model, metrics: { harm: 0.5 }, records: 'all.csv' }),
    'all.csv': 'baseline.harm,key,candidate.harm,note\n1,a,0,x\n0.5,b,0.25,y\n',
  });
  const { evidence, files } = await read();
  expect(evidence).toMatchObject({ metrics: { harm: 0.5 }, records: 2 });
  expect([...(evidence.candidateTerms['harm'] ?? [])]).toEqual([0, 0.25]);
  expect([...(evidence.baselineTerms?.['harm'] ?? [])]).toEqual([1, 0.5]);
  expect(files.map((it) => it.extension)).toEqual(['json', 'csv']);
});

test.each([
  ['nothing', {}, /left no file evidence\.json/],
  ['no text', { 'evidence.json': Uint8Array.of(0xff, 0xfe) }, /is not UTF-8 text/],
  ['no JSON', { 'evidence.json': '<html>##[set-output name=x]</html>' }, /is not JSON$/],
  ['NaN', { 'evidence.json': '{"metrics":{"harm":NaN}}' }, /JSON has no NaN/],
  ['another model', { 'evidence.json': JSON.stringify({ model: 'b'.repeat(64) }) }, /is of model sha256 bbbb/],
  ['a table that is gone', { 'evidence.json': '{"records":"all.jsonl"}' }, /left no file all\.jsonl/],
  ['no Parquet', { 'evidence.json': '{"records":"a.parquet"}', 'a.parquet': 'PAR1' }, /is not Parquet/],
  [
    'gaps',
    { 'evidence.json': '{"records":"a.jsonl"}', 'a.jsonl': '{"key":"a","candidate":{"harm":1}}\n{"key":"b"}\n{}\n' },
    /hold no key with finite numbers: 3; 1 of 2 records have no "candidate\.harm"/,
  ],
] as const)('%s is refused', async (_, files, sentence) => {
  leave(files);
  expect(await refused()).toMatch(sentence);
});

test('what is huge is not read', async () => {
  leave({ 'evidence.json': '{' });
  truncateSync(join(folder, 'evidence.json'), 3e9);
  expect(await refused()).toMatch(/of 3000000000 bytes; at most 67108864 are read/);
});

test('a link is no file, wherever it leads', async () => {
  leave({ 'secret.json': '{}' });
  symlinkSync(join(folder, 'secret.json'), join(folder, 'evidence.json'));
  expect(await refused()).toMatch(/left no file evidence\.json/);
});
