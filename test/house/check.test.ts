import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './sources.ts';

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** Runs a checker and gives what it said when it was not satisfied. */
function complaints(command: string, args: readonly string[]): string {
  try {
    execFileSync(bin(command), args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

test('formatter and linter find nothing (npm run fix)', () => {
  expect(complaints('biome', ['check', '--error-on-warnings', '.'])).toBe('');
});

test('the types hold', () => {
  expect(complaints('tsc', ['--noEmit'])).toBe('');
});
