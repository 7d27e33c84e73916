/** `npm run build`: one shared bundle with lazy chunks, a stub per action and phase, and the command line, into `dist/`. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

const root = resolve(import.meta.dirname ?? '.', '..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');

const actions = readdirSync(join(root, 'actions')).filter((name) =>
  existsSync(join(root, 'actions', name, 'action.ts')),
);

function bundle(): void {
  const args = [
    ncc,
    'build',
    join(root, 'actions', 'entry.ts'),
    '-o',
    join(out, 'lib'),
    '-t',
    '--no-cache',
    '--license',
    'licenses.txt',
    '-q',
  ];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Chunks that hold only what others wrote are minified, half of what the archive would weigh; ours stay readable. */
function squeeze(): void {
  for (const name of readdirSync(join(out, 'lib')).filter((it) => it.endsWith('.js'))) {
    const [file, text] = [join(out, 'lib', name), readFileSync(join(out, 'lib', name), 'utf8')];
    if (/CONCATENATED MODULE: \.\/(?:packages|actions)\//.test(text) || name === 'index.js') continue;
    writeFileSync(file, transformSync(text, { minify: true, legalComments: 'none', target: 'node20' }).code);
  }
}

/** Packages that come along as files, not as modules: ncc lists only modules. */
function licensesOfAssets(): void {
  const style = readFileSync(join(root, 'node_modules', 'github-markdown-css', 'license'), 'utf8');
  appendFileSync(join(out, 'lib', 'licenses.txt'), `\ngithub-markdown-css\nMIT\n${style}`);
  appendFileSync(
    join(out, 'lib', 'licenses.txt'),
    "\nbotocore (the services' published models, cut to the operations that the local cloud has)\nApache-2.0\n",
  );
}

/** The post step of a main step that came to its end has nothing to do, so it does not even load the bundle. */
function stub(action: string): void {
  mkdirSync(join(out, action), { recursive: true });
  const begin = (phase: string): string => `start('${action}', '${phase}', new URL('../worker.js', import.meta.url))`;
  const [main, post] = [
    `import { start } from '../lib/index.js';\nawait ${begin('main')};\n`,
    `if (process.env.STATE_finished !== 'true') {\n  const { start } = await import('../lib/index.js');\n  await ${begin('post')};\n}\n`,
  ];
  writeFileSync(join(out, action, 'index.js'), main);
  writeFileSync(join(out, action, 'post.js'), post);
}

function commandLine(): void {
  const file = join(out, 'cli.js');
  writeFileSync(
    file,
    "#!/usr/bin/env node\nimport { cli } from './lib/index.js';\nawait cli(process.argv.slice(2), new URL('.', import.meta.url));\n",
  );
  chmodSync(file, 0o755);
}

/** Where a thread of the bundle begins. */
function worker(): void {
  writeFileSync(join(out, 'worker.js'), "import { thread } from './lib/index.js';\nawait thread();\n");
}

/** Where a processing job of `version-dataset` begins. */
function digestProgram(): void {
  writeFileSync(
    join(out, 'digest.js'),
    "import { digest } from './lib/index.js';\nprocess.exitCode = await digest(process.argv.slice(2), process.env, new URL('worker.js', import.meta.url));\n",
  );
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
bundle();
squeeze();
licensesOfAssets();
// Node decides between ESM and CommonJS by the nearest package.json, and users have only this folder.
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
actions.forEach(stub);
commandLine();
worker();
digestProgram();
