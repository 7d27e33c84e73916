import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readCommandFile } from './command-file.ts';
import { logReader, type Shown } from './log-reader.ts';
import { type Metadata, readMetadata } from './metadata.ts';

/** A job as far as an action can see it. `env` holds the `GITHUB_*` of the run and the way to the cloud; nothing else is inherited. */
export interface Job {
  /** The unpacked repository: `actions/` and `dist/` lie below it. */
  readonly root: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly token: string;
  readonly onLine?: (shown: Shown) => void;
  /** Cancels the step as the runner does: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. */
  readonly cancel?: AbortSignal;
  /** Kills the step (SIGKILL), as a lost runner does; no post step runs then. */
  readonly kill?: AbortSignal;
  /** Another Node than the one that runs this. */
  readonly node?: string;
}

export interface StepResult {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly log: readonly string[];
  readonly milliseconds: number;
}

/** What a step did: the result of `main`, and of `post` when there is one. */
export type Step = StepResult & { readonly post?: StepResult };

/**
 * Runs one action as the runner runs it: a process of its own on the built bundle, inputs as `INPUT_*`, command files, and
 * then, unless told otherwise, the post step with what `main` saved.
 */
export async function runStep(job: Job, action: string, inputs: Readonly<Record<string, string>>): Promise<Step> {
  const metadata = readMetadata(job.root, action, job.token);
  const given = { ...metadata.defaults, ...inputs };
  const main = await runPhase(job, metadata.main, { inputs: given, state: {} });
  if (metadata.post === undefined || job.kill?.aborted) return main;
  const { cancel: _, ...rest } = job;
  return { ...main, post: await runPhase(rest, metadata.post, { inputs: given, state: main.state }) };
}

type Given = { readonly inputs: Metadata['defaults']; readonly state: Readonly<Record<string, string>> };

async function runPhase(job: Job, file: string, given: Given): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  const files = commandFiles(folder);
  try {
    const started = performance.now();
    const ended = await execute(job, file, { ...environment(job, given), ...files });
    const read = (name: keyof typeof files): string => readFileSync(files[name], 'utf8');
    return {
      ...ended,
      outputs: readCommandFile(read('GITHUB_OUTPUT')),
      state: readCommandFile(read('GITHUB_STATE')),
      summary: read('GITHUB_STEP_SUMMARY'),
      milliseconds: performance.now() - started,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commandFiles(folder: string) {
  const file = (name: string): string => {
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  };
  return {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
  };
}

function environment({ workspace, env }: Job, { inputs, state }: Given): Record<string, string> {
  const name = (input: string): string => `INPUT_${input.toUpperCase().replaceAll(' ', '_')}`;
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ...env,
    ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [name(input), value])),
    ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])),
    // Actions run on Node 24; on an older one the SDK would begin every log with a page of advice.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
  };
}

type Ended = Pick<StepResult, 'exitCode' | 'errors' | 'warnings' | 'log'>;

async function execute(job: Job, file: string, env: Record<string, string>): Promise<Ended> {
  const child = spawn(job.node ?? process.execPath, [file], {
    cwd: job.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopCancelling = cancelLikeTheRunner(child, job.cancel);
  const kill = (): void => void child.kill('SIGKILL');
  job.kill?.addEventListener('abort', kill, { once: true });
  const reader = logReader();
  const log: string[] = [];
  const listen = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      log.push(line);
      const shown = reader.read(line);
      if (shown !== undefined) job.onLine?.(shown);
    }
  };
  const code = new Promise<number>((done, broken) => {
    child.on('error', broken);
    child.on('close', (exit) => done(exit ?? 137));
  });
  const [exitCode] = await Promise.all([code, listen(child.stdout), listen(child.stderr)]);
  stopCancelling();
  job.kill?.removeEventListener('abort', kill);
  return { exitCode, errors: reader.errors, warnings: reader.warnings, log };
}

function cancelLikeTheRunner(
  child: { kill(signal: NodeJS.Signals): boolean },
  signal: AbortSignal | undefined,
): () => void {
  const timers: NodeJS.Timeout[] = [];
  const begin = (): void => {
    child.kill('SIGINT');
    timers.push(
      setTimeout(() => child.kill('SIGTERM'), 7_500),
      setTimeout(() => child.kill('SIGKILL'), 10_000),
    );
  };
  if (signal?.aborted) begin();
  signal?.addEventListener('abort', begin, { once: true });
  return () => {
    signal?.removeEventListener('abort', begin);
    timers.forEach(clearTimeout);
  };
}
