import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('replaces a link rather than writing through it', () => {
  writeFileSync(join(folder, 'target'), 'safe');
  symlinkSync('target', join(folder, 'link'));
  writeWhole(join(folder, 'link'), 'new');
  expect([readFileSync(join(folder, 'target'), 'utf8'), readFileSync(join(folder, 'link'), 'utf8')]).toEqual([
    'safe',
    'new',
  ]);
});

test('says what to do when it cannot write, and leaves nothing behind', () => {
  mkdirSync(join(folder, 'a.dvc'));
  expect(() => writeWhole(join(folder, 'a.dvc'), 'x')).toThrow(/a\.dvc: cannot be written: .*then run again/);
  expect(readdirSync(folder)).toEqual(['a.dvc']);
});

test('says so too when the folder is none', () => {
  expect(() => writeWhole('/dev/null/x', 'x')).toThrow('/dev/null/x: cannot be written');
});
