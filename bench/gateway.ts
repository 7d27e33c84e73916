import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { peer, root } from './place.ts';

/** An S3 in a process of its own, with the environment that leads to it. */
export interface Gateway {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts versitygw over a new folder. @returns undefined when it is not installed. */
export async function startVersity(): Promise<Gateway | undefined> {
  const program = peer('bin/versitygw');
  if (program === undefined) return undefined;
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'bench-gateway-')), await freePort()];
  const env = { ROOT_ACCESS_KEY: 'bench', ROOT_SECRET_KEY: 'bench-secret', PATH: process.env['PATH'] ?? '' };
  // S3 keeps connections; versitygw does when told to.
  const child = spawn(program, ['--quiet', '--keep-alive', '--port', `127.0.0.1:${port}`, 'posix', folder], {
    env,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, env: { ...way(url), AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench-secret' }, stop };
}

/** Starts the built local cloud as people start it. @param more of its options. */
export async function startLocalCloud(...more: readonly string[]): Promise<Gateway> {
  const args = [join(root, 'dist', 'cli.js'), 'local-cloud', '--port', '0', '--json', ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue;
    const { url, env } = JSON.parse(line) as Pick<Gateway, 'url' | 'env'>; // `--json` promises one line of it.
    return { url, env, stop: () => ended(child) };
  }
  throw new Error('the local cloud ended before it said where it is');
}

const way = (url: string) => ({ AWS_ENDPOINT_URL: url, AWS_REGION: 'us-east-1' });

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`nothing answers at ${url}`);
}
