import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { peer } from './peers.ts';

/** A server that we did not write, running. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

interface Recipe {
  readonly program: string;
  /** @param port a free one. @param folder an empty one, removed in the end. */
  readonly args: (port: number, folder: string) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export const secrets = { key: 'peers', secret: 'peers-secret' } as const;

/** moto: all of AWS, as far as it goes, in memory. */
export const moto = (): Promise<Served> =>
  serve({ program: 'moto/bin/moto_server', args: (port) => ['-H', '127.0.0.1', '-p', String(port)] });

/** versitygw: S3 on a folder. */
export const versitygw = (): Promise<Served> =>
  serve({
    program: 'bin/versitygw',
    args: (port, folder) => ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', '--nometa=false', folder],
    env: { ROOT_ACCESS_KEY: secrets.key, ROOT_SECRET_KEY: secrets.secret },
  });

/** MLflow's own server, with a database and artifacts of its own. */
export const mlflow = (): Promise<Served> =>
  serve({
    program: 'mlflow/bin/mlflow',
    args: (port, folder) => [
      'server',
      ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
      ...['--backend-store-uri', `sqlite:///${folder}/mlflow.db`, '--artifacts-destination', `${folder}/artifacts`],
    ],
    // Its workers are told by PATH where its own programs are.
    env: {
      PATH: `${dirname(peer('mlflow/bin/mlflow'))}:${process.env['PATH']}`,
      MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    },
  });

/** Starts a server on a free port and waits until it answers. @throws Error with what it said when it ends before. */
async function serve({ program, args, env = {} }: Recipe): Promise<Served> {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'modelway-served-'))];
  const child = spawn(peer(program), args(port, folder), {
    env: { PATH: process.env['PATH'], HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // A group of its own, so that what it started ends with it.
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode === null) await wait(50);
    else throw new Error(`${program} ended with ${child.exitCode}:\n${said.join('')}`);
  }
  return { url, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL'); // Nothing of what it holds is needed.
  await exit;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Below the ports that a system gives to whoever asks for any: else another process may have got it before the server is up. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const isFree = new Promise<boolean>((told) => {
      server.once('error', () => told(false)).listen(port, '127.0.0.1', () => server.close(() => told(true)));
    });
    if (await isFree) return port;
  }
}
