import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const printed: string[] = [];
const around = {
  clock: {
    now: () => new Date(),
    sleep: (ms: number, signal?: AbortSignal) => wait(ms, undefined, signal ? { signal } : {}),
  },
  signal: new AbortController().signal,
  log: {
    info: () => {},
    warn: () => {},
    untrusted: (lines: readonly string[]) => void printed.splice(0, printed.length, ...lines),
    group: <T>(_: string, work: () => Promise<T>) => work(),
  },
};
const run = (command: string[], seconds = 60, signal = around.signal) =>
  runCommand(
    { command, cwd: folder, env: { PATH: process.env['PATH'] ?? '', ONLY: 'this' }, seconds },
    { ...around, signal },
  );

test('it runs without a shell, and sees what it is given and nothing else', async () => {
  const script =
    'require("fs").writeFileSync("seen.json", JSON.stringify({ env: process.env, args: process.argv.slice(1) }))';
  expect(await run(['node', '-e', script, '$(touch bad)', '; exit 3', '*'])).toBeUndefined();
  const { env, args } = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));
  expect(Object.keys(env).sort()).toEqual(['ONLY', 'PATH']);
  expect(args).toEqual(['$(touch bad)', '; exit 3', '*']);
});

test.each([
  [['node', '-e', 'process.exit(3)'], 'ended with exit code 3'],
  [['node', '-e', 'process.kill(process.pid, "SIGTERM")'], 'ended with SIGTERM'],
  [['no-such-program-here'], 'cannot be started (ENOENT)'],
  [['\0'], 'cannot be started'],
])('%j fails with a sentence', async (command, why) => {
  expect(await run(command)).toBe(why);
});

/** Whoever is dead and was not buried yet counts as dead. */
const lives = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
};

const begun = (): boolean =>
  existsSync(join(folder, 'pids.json')) && readFileSync(join(folder, 'pids.json'), 'utf8').endsWith(']');

test('what takes too long is ended with all that it started', async () => {
  const child =
    'const it = require("child_process").spawn("sleep", ["600"]); require("fs").writeFileSync("pids.json", JSON.stringify([process.pid, it.pid])); setInterval(() => {}, 1000)';
  // Its time is over when it has begun: nothing here depends on how fast it begins.
  const sleep = async (): Promise<void> => {
    while (!begun()) await wait(20);
  };
  const env = { PATH: process.env['PATH'] ?? '' };
  const clock = { ...around.clock, sleep };
  const why = await runCommand({ command: ['node', '-e', child], cwd: folder, env, seconds: 2 }, { ...around, clock });
  expect(why).toMatch(/^took longer than 2 s/);
  const pids: number[] = JSON.parse(readFileSync(join(folder, 'pids.json'), 'utf8'));
  expect(pids).toHaveLength(2);
  while (pids.some(lives)) await wait(20);
});

test('a grandchild that holds the output open holds nobody up', async () => {
  const child = 'require("child_process").spawn("sleep", ["600"], { stdio: "inherit" }).unref(); process.exit(0)';
  expect(await run(['node', '-e', child])).toBeUndefined();
});

test('of a flood of output only the end is kept', async () => {
  const flood =
    'for (let i = 0; i < 20000; i++) require("fs").writeSync(1, "##[set-output]" + "x".repeat(50) + i + "\\n")';
  await run(['node', '-e', flood]);
  expect(printed.length).toBeLessThanOrEqual(200);
  expect(printed.join('\n').length).toBeLessThanOrEqual(32_768);
});

test('a cancelled run ends it and says why', async () => {
  const cancel = new AbortController();
  const ended = run(['node', '-e', 'setInterval(() => {}, 1000)'], 600, cancel.signal);
  cancel.abort(new Error('cancelled by hand'));
  await expect(ended).rejects.toThrow('cancelled by hand');
});
