import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { dice } from '../documents/dice.ts';
import { fuzzReports } from '../documents/fuzz.ts';
import { badText } from '../documents/random-remarks.ts';
import { foreignInCmark, hasCmark } from '../look/cmark.ts';

const cases = Number(process.env['MODELWAY_CASES'] ?? 100_000);

test('of a hundred thousand hostile remarks nothing gets out, as our parser and as GitHub’s own reads them', () => {
  if (!hasCmark()) process.stdout.write('cmark-gfm is not installed (apt-get install -y cmark-gfm): read without it\n');
  expect(fuzzReports(cases, hasCmark() ? foreignInCmark : undefined)).toEqual([]);
});

/** What a runner does with a line: between stop-commands and its token it obeys nothing. */
function obeyed(output: string): string[] {
  let stopped: string | undefined;
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    if (stopped !== undefined) {
      if (line.trimStart() === `::${stopped}::`) stopped = undefined;
      return [];
    }
    stopped = /^\s*::stop-commands::(\S+)$/.exec(line)?.[1];
    if (stopped !== undefined || /^::(?:error|warning)::/.test(line)) return [];
    return /^\s*::|##\[/.test(line) ? [line] : [];
  });
}

test('ten thousand hostile lines in a log are no command of a runner', () => {
  const roll = dice(11);
  const lines = Array.from({ length: 10_000 }, () => badText(roll));
  const root = resolve(import.meta.dirname ?? '.', '../..');
  const script = `import { commands } from '@modelway/github'; import { readFileSync } from 'node:fs';
    const say = commands(); const lines = JSON.parse(readFileSync(0, 'utf8'));
    for (const line of lines) { say.info(line); say.warn(line); say.error(line); say.untrusted([line, line]); }`;
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    input: JSON.stringify(lines),
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(output.length).toBeGreaterThan(1e6);
  expect(obeyed(output).slice(0, 5)).toEqual([]);
  expect(obeyed('ok\n::set-output name=x::y\n a ##[error]b')).toHaveLength(2);
});
