import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LocalCloud } from '@modelway/local-cloud';

export const root = process.env['MODELWAY_ROOT'] ?? resolve(import.meta.dirname ?? '.', '..', '..');
const peers = process.env['MODELWAY_PEERS'] ?? join(resolve(import.meta.dirname ?? '.', '..', '..'), '.peers');

/** The commit of the example workflows at which the credentials action is pinned; `act` is given a stand-in for it. */
const credentialsAction = 'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c';

const uploadAction = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f';
const downloadAction = 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c';

/** The variables of a repository that uses the example workflows. */
export const vars = {
  AWS_REGION: 'us-east-1',
  MODELWAY_CI_ROLE: 'arn:aws:iam::111122223333:role/modelway-ci',
  MODELWAY_EXECUTION_ROLE: 'arn:aws:iam::111122223333:role/modelway-execution',
  MODELWAY_STORE: 's3://act/modelway',
  TRAINING_IMAGE: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
  POLL_INTERVAL: '300ms',
};

export interface ActRun {
  readonly folder: string;
  readonly cloud: LocalCloud;
  readonly event:
    | 'pull_request'
    | 'push'
    | 'workflow_dispatch'
    | 'repository_dispatch'
    | 'issue_comment'
    | 'workflow_run';
  readonly payload: unknown;
  readonly workflow: string;
  readonly vars: Readonly<Record<string, string>>;
  /** A bare repository that stands for `https://github.com/…`, when the workflow pushes. */
  readonly origin?: string;
  /** What the run that went before left as its artifact. */
  readonly artifact?: { readonly path: string; readonly text: string };
}

export interface ActResult {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs one of the example workflows as people write them: `uses: modelway/modelway/…@v1` is this checkout. */
export async function act({
  folder,
  cloud,
  event,
  payload,
  workflow,
  vars,
  origin,
  artifact,
}: ActRun): Promise<ActResult> {
  const scratch = mkdtempSync(join(tmpdir(), 'act-'));
  const eventFile = join(scratch, 'event.json');
  writeFileSync(eventFile, JSON.stringify(payload));
  if (origin !== undefined)
    writeFileSync(
      join(scratch, '.gitconfig'),
      `[url "file://${origin}"]\n  insteadOf = https://github.com/acme/toy.git\n`,
    );
  const args = [
    event,
    ...['-W', join(folder, '.github', 'workflows', workflow), '-e', eventFile],
    ...['-P', 'ubuntu-24.04=-self-hosted'],
    ...['--local-repository', `modelway/modelway@v1=${asDownloaded(scratch)}`],
    ...['--local-repository', `${credentialsAction}=${credentials(scratch)}`],
    ...['--local-repository', `${uploadAction}=${upload(scratch)}`],
    ...(artifact ? ['--local-repository', `${downloadAction}=${download(scratch, artifact)}`] : []),
    ...Object.entries(cloud.env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...['-s', 'GITHUB_TOKEN=local-token'],
  ];
  const env = {
    ...process.env,
    HOME: scratch,
    XDG_CACHE_HOME: join(scratch, 'cache'),
    PATH: `${join(peers, 'node24', 'node_modules', '.bin')}:${process.env['PATH']}`,
  };
  return run(join(peers, 'bin', 'act'), args, { cwd: folder, env });
}

/** What a runner downloads of this repository: no sources, no packages. act copies the folder for each use of it. */
function asDownloaded(scratch: string): string {
  const folder = join(scratch, 'modelway');
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'actions'), join(folder, 'actions'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  return folder;
}

/** The real action asks GitHub for a token and AWS for a session; here the environment has the credentials already. */
const credentials = (scratch: string): string =>
  standIn(scratch, 'credentials', { inputs: ['role-to-assume', 'aws-region', 'role-duration-seconds'], run: 'true' });

/** The real action sends files to GitHub; here it says which there are. */
const upload = (scratch: string): string =>
  standIn(scratch, 'upload', {
    inputs: ['name', 'path', 'if-no-files-found', 'retention-days'],
    run: 'find "${{ inputs.path }}" -type f | sed "s/^/uploaded: /"',
  });

/** The real action asks GitHub for an artifact; here it is at hand. */
function download(scratch: string, { path, text }: NonNullable<ActRun['artifact']>): string {
  const file = join(scratch, 'artifact');
  writeFileSync(file, text);
  return standIn(scratch, 'download', {
    inputs: ['name', 'path', 'run-id', 'github-token'],
    run: `mkdir -p "$(dirname '${path}')" && cp '${file}' '${path}'`,
  });
}

function standIn(scratch: string, name: string, { inputs, run }: { inputs: readonly string[]; run: string }): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const described = Object.fromEntries(inputs.map((it) => [it, { description: it }]));
  const runs = { using: 'composite', steps: [{ run, shell: 'bash' }] };
  writeFileSync(join(folder, 'action.yml'), JSON.stringify({ name, description: name, inputs: described, runs }));
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'a'],
  ])
    execFileSync('git', args, { cwd: folder });
  return folder;
}

function run(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<ActResult> {
  return new Promise((done, broken) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', broken);
    child.on('close', (exitCode) => done({ exitCode: exitCode ?? 1, output }));
  });
}
