import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHyperparameters } from './hyperparameters.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'parameters-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const read = (text: string, own?: Record<string, number>) => {
  writeFileSync(join(workspace, 'params.yml'), text);
  return readHyperparameters(workspace, { file: 'params.yml', own });
};

test('the workflow stands above the file', () => {
  expect(read('lr: 0.1\ndepth: 3\n', { depth: 4 })).toEqual({ lr: 0.1, depth: 4 });
});

test.each([
  ['a list', '- 1\n', /params\.yml must be a YAML map/],
  ['a nested map', 'a:\n  b: 1\n', /a is a list or a map/],
  ['broken YAML', 'a: [1\n', /must be YAML/],
  ['an infinity', 'a: .inf\n', /a must be a number that JSON holds exactly/],
])('%s is refused', (_, text, words) => {
  expect(() => read(text)).toThrow(words);
});

test('a file that is missing, or leads out of the checkout, is refused', () => {
  expect(() => readHyperparameters(workspace, { file: 'no.yml', own: undefined })).toThrow(
    /no\.yml cannot be read \(ENOENT\)/,
  );
  symlinkSync('/etc/hostname', join(workspace, 'out.yml'));
  expect(() => readHyperparameters(workspace, { file: 'out.yml', own: undefined })).toThrow(
    /leads outside the workspace/,
  );
});
