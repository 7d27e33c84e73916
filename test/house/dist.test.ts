import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.ts';

function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((it) => join(it.parentPath, it.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]));
}

test('dist is what the source builds (npm run build)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    execFileSync(
      process.execPath,
      [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'scripts', 'build.ts'), folder],
      { cwd: root },
    );
    const [built, committed] = [contents(folder), contents(join(root, 'dist'))];
    expect([...committed.keys()]).toEqual([...built.keys()]);
    expect([...built].filter(([path, text]) => committed.get(path) !== text).map(([path]) => path)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
