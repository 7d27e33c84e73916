import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';

const usage = { usage: 'modelway init', options: {} } as const;

/** What is written, and where it is taken from below the unpacked repository. */
const files = [
  ['.github/workflows/train-on-pull-request.yml', 'workflows-examples/train-on-pull-request.yml'],
  ['.github/workflows/promote-on-tag.yml', 'workflows-examples/promote-on-tag.yml'],
  ['modelway.yml', 'examples/mortgage/modelway.yml'],
] as const;

/** Copies the example workflows and a policy into this folder. A file that is there already is left as it is. */
export async function init({ argv, root }: CommandCall): Promise<number> {
  readOptions(argv, usage);
  for (const [target, source] of files)
    process.stdout.write(`${place(join(process.cwd(), target), join(root, source))}  ${target}\n`);
  process.stdout.write(
    '\nNow set the account, role, bucket and line in the workflows, and the bounds in modelway.yml.\n',
  );
  return 0;
}

function place(target: string, source: string): 'kept   ' | 'written' {
  if (existsSync(target)) return 'kept   ';
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, readFileSync(source));
  return 'written';
}
