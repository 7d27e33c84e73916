import type { Phase } from '@modelway/action';
import { station, work } from '@modelway/crew';

/** Every action by name. Each is a lazy chunk of the one bundle, so that a small action never pays for a large one. */
const actions = {
  'restore-dataset': () => import('./restore-dataset/index.ts'),
  'version-dataset': () => import('./version-dataset/index.ts'),
  'run-training': () => import('./run-training/index.ts'),
  'pick-candidate': () => import('./pick-candidate/index.ts'),
  'evaluate-gate': () => import('./evaluate-gate/index.ts'),
  'register-model': () => import('./register-model/index.ts'),
  'deploy-canary': () => import('./deploy-canary/index.ts'),
  'shadow-test': () => import('./shadow-test/index.ts'),
} satisfies Record<string, () => Promise<{ default: (phase: Phase) => Promise<void> }>>;

/** Starts an action, as the stubs in `dist/<name>/` do. `worker` is the bundle's file that begins a thread. */
export async function start(name: keyof typeof actions, phase: Phase, worker: URL): Promise<void> {
  station(worker);
  const { default: go } = await actions[name]();
  await go(phase);
  await end();
}

/** Once all that was said has gone out. To take the heap apart and wait for idle connections would be a twentieth of a short run. */
async function end(): Promise<never> {
  await new Promise((flushed) => process.stdout.write('', flushed));
  process.exit();
}

/** Starts the command line. `home` is the folder of the built bundle, in which the demo finds the actions that it runs. */
export async function cli(argv: readonly string[], home: URL): Promise<void> {
  station(new URL('worker.js', home));
  const { main } = await import('@modelway/cli');
  await main(argv, home);
}

/** The life of a thread, as `dist/worker.js` begins it. */
export async function thread(): Promise<void> {
  const { tasks } = await import('./tasks.ts');
  await work(tasks);
}

/** The program of a processing job that reads objects, as `dist/digest.js` begins it. */
export async function digest(files: readonly string[], env: NodeJS.ProcessEnv, worker: URL): Promise<number> {
  station(worker);
  const { digestProgram } = await import('./version-dataset/digest-program.ts');
  return digestProgram(files, env);
}
