import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
let scratch: string;
beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'modelway-restored-'));
  journey = await begin();
});
afterEach(async () => {
  await journey.close();
  rmSync(scratch, { recursive: true });
});

/** More than a thread needs to be worth its start, and one file that travels in ranges. */
const files = 700;
const large = 9 * 2 ** 20;
const nameOf = (i: number): string => join(journey.repository.folder, 'data', `part ${i % 7}`, `${i}.bin`);

function write(): void {
  for (let i = 0; i < files; i += 1) {
    mkdirSync(join(nameOf(i), '..'), { recursive: true });
    writeFileSync(nameOf(i), `file ${i}`);
  }
  writeFileSync(nameOf(0), Buffer.alloc(large, 'large '));
}

/** Has a module loaded before all else by every process and thread of a step. */
function loading(code: string): { env: Record<string, string> } {
  const file = join(scratch, 'before.cjs');
  writeFileSync(file, code);
  return { env: { ...journey.cloud.env, NODE_OPTIONS: `--require ${file}` } };
}
const isThread = "!require('node:worker_threads').isMainThread";

test('what was versioned comes back byte for byte, and only what is missing or changed is fetched', async () => {
  write();
  const made = mustPass(await journey.step('version-dataset', inputs.dataset));
  rmSync(join(journey.repository.folder, 'data'), { recursive: true });
  const all = mustPass(await journey.step('restore-dataset', inputs.dataset));
  expect(all.outputs).toMatchObject({ version: made.outputs['version'], sha256: made.outputs['sha256'] });
  expect(Number(all.outputs['fetched-objects'])).toBe(Number(made.outputs['files']));
  for (let i = 1; i < files; i += 1) expect(readFileSync(nameOf(i), 'utf8')).toBe(`file ${i}`);
  expect(readFileSync(nameOf(0)).equals(Buffer.alloc(large, 'large '))).toBe(true);
  rmSync(nameOf(1));
  writeFileSync(nameOf(2), 'other');
  const some = mustPass(await journey.step('restore-dataset', inputs.dataset));
  expect(some.outputs).toMatchObject({ 'fetched-objects': '2', sha256: made.outputs['sha256'] });
  expect([1, 2].map((i) => readFileSync(nameOf(i), 'utf8'))).toEqual(['file 1', 'file 2']);
});

test('digests are taken on threads of the bundle', async () => {
  write();
  const told = join(scratch, 'told');
  const begun = `if (${isThread}) require('node:fs').appendFileSync(${JSON.stringify(told)}, 'a thread\\n');`;
  mustPass(await journey.step('version-dataset', inputs.dataset, loading(begun)));
  expect(readFileSync(told, 'utf8')).toContain('a thread\n');
});

test('a thread that cannot begin fails the step with its reason, and nothing is versioned', async () => {
  write();
  const broken = `if (${isThread}) throw new Error('no threads today');`;
  const step = await journey.step('version-dataset', inputs.dataset, loading(broken));
  expect([step.exitCode, step.errors.join('\n')]).toEqual([1, expect.stringContaining('no threads today')]);
  expect(() => readFileSync(join(journey.repository.folder, 'data.dvc'))).toThrow('ENOENT');
});
