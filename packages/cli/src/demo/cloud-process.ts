import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The local cloud as a process of its own: what is shown here is spoken to over the wire, as AWS would be. */
export interface CloudProcess {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the local cloud from the built bundle below `root`. @throws Error with its own words when it does not start. */
export async function startCloud(root: string, options: readonly string[]): Promise<CloudProcess> {
  const child = spawn(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'local-cloud', '--port', '0', '--json', ...options],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const { url, env } = parse(await firstLine(child, said));
  return { url, env, stop: () => end(child) };
}

async function firstLine(child: ChildProcess, said: readonly string[]): Promise<string> {
  if (child.stdout === null) throw new Error('the local cloud has no standard output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`the local cloud did not start: ${said.join('').trim()}`);
}

const parse = (line: string): { url: string; env: Record<string, string> } =>
  JSON.parse(line) as { url: string; env: Record<string, string> };

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}
