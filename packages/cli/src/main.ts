import { fileURLToPath } from 'node:url';
import type { CommandCall } from './command-call.ts';
import { UsageError } from './usage-error.ts';

type Command = (call: CommandCall) => Promise<number>;

const commands: Readonly<Record<string, { readonly says: string; readonly load: () => Promise<Command> }>> = {
  demo: {
    says: 'the whole story on this machine, against the local cloud',
    load: async () => (await import('./command/demo.ts')).demo,
  },
  run: {
    says: 'one action in this repository, as the runner would run it',
    load: async () => (await import('./command/run.ts')).runAction,
  },
  trace: {
    says: 'from what serves back to files, commit and verdicts',
    load: async () => (await import('./command/trace.ts')).trace,
  },
  verify: {
    says: 'whether a lineage is whole and untouched',
    load: async () => (await import('./command/verify.ts')).verify,
  },
  export: {
    says: 'a lineage as JSON Lines, Markdown, Mermaid or HTML',
    load: async () => (await import('./command/export.ts')).exportLineage,
  },
  split: {
    says: 'a table into train, test and the like, by a keyed hash of the subject',
    load: async () => (await import('./command/split.ts')).split,
  },
  'local-cloud': {
    says: 'SageMaker, S3 and the rest on a local port',
    load: async () => (await import('./command/local-cloud.ts')).localCloud,
  },
  sweep: {
    says: 'stops jobs that nobody wants any more: of closed pull requests and superseded commits',
    load: async () => (await import('./command/sweep.ts')).sweep,
  },
  init: {
    says: 'workflows and a policy for this repository',
    load: async () => (await import('./command/init.ts')).init,
  },
};

/** The command line. `home` is the folder of the built bundle. Exit codes: 0 done, 1 it did not end well, 2 not understood. */
export async function main(argv: readonly string[], home: URL): Promise<void> {
  const [name = 'help', ...rest] = argv;
  const command = commands[name];
  if (command === undefined) {
    const asked = ['help', '--help', '-h'].includes(name);
    (asked ? process.stdout : process.stderr).write(
      asked ? help() : `modelway: unknown command "${name}"\n\n${help()}`,
    );
    process.exitCode = asked ? 0 : 2;
    return;
  }
  try {
    const go = await command.load();
    process.exitCode = await go({ argv: rest, root: fileURLToPath(new URL('..', home)) });
  } catch (cause) {
    process.stderr.write(`modelway ${name}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = cause instanceof UsageError ? 2 : 1;
  }
}

function help(): string {
  const rows = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`);
  return [
    'usage: modelway <command> [options]',
    '',
    ...rows,
    '',
    'modelway <command> --help tells the options of one command.',
    '',
  ].join('\n');
}
