import {
  type Action,
  type InputTable,
  type Outcome,
  readInputs,
  runnerClock,
  type Store,
  type Trip,
} from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { empty, heads, type Kind, type Lineage, type RunInfo } from '@modelway/lineage';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { stated } from './judged-model.ts';
import { type SceneTime, sceneTime } from './scene-time.ts';

export const bucket = 'scene';
export const role = 'arn:aws:iam::111122223333:role/modelway';
export const now = (): Date => new Date();

export const run: RunInfo = {
  repository: 'octo/models',
  repositoryId: '1',
  commit: 'c'.repeat(40),
  ref: 'refs/tags/toy@v1.0.0',
  event: 'push',
  workflowRef: 'octo/models/.github/workflows/release.yml@refs/heads/main',
  runId: '7',
  runAttempt: 1,
  job: 'release',
  actor: 'octo',
};

/** A local cloud with one bucket, in which actions are played without a runner around them. */
export interface Scene {
  readonly cloud: LocalCloud;
  readonly store: Store;
  readonly time: SceneTime;
  /** What the actions wrote to their log. */
  readonly lines: string[];
  /** Plays an action's post step with the states that its main step has kept. */
  stop<I extends InputTable, K extends Kind, O, P>(
    action: Action<I, K, O, P>,
    kept: { readonly states: Readonly<Record<string, string>>; readonly inputs: Readonly<Record<string, string>> },
  ): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const cloud = await startLocalCloud({ speed: 0, buckets: [bucket] });
  // The SDK takes credentials and endpoint from the process only.
  Object.assign(process.env, cloud.env);
  const store = s3Store({ uri: `s3://${bucket}/modelway`, env: cloud.env, clock: runnerClock });
  const scene: Scene = {
    cloud,
    store,
    time: sceneTime(cloud.world),
    lines: [],
    stop: async (action, { states, inputs }) => {
      const given = readInputs(action.inputs, (name) => inputs[name] ?? '');
      await action.stop?.(states, tripOf(scene, { lineage: empty, signal: undefined, states: {}, inputs: given }));
    },
    close: () => cloud.close(),
  };
  return scene;
}

/** What a scene plays: the lineage so far, and how it is asked. */
export interface Play {
  readonly lineage: Lineage;
  readonly inputs: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly states?: Record<string, string>;
}

/** Takes an action from observing to its outcome, and states that. @returns the outcome and the lineage with it. */
export async function play<I extends InputTable, K extends Kind, O, P>(
  scene: Scene,
  action: Action<I, K, O, P>,
  { lineage, inputs, signal, states = {} }: Play,
): Promise<{ outcome: Outcome<K>; lineage: Lineage; plan: P }> {
  const trip = tripOf(scene, {
    lineage,
    signal,
    states,
    inputs: readInputs(action.inputs, (name) => inputs[name] ?? ''),
  });
  const observed = await action.observe(trip);
  const plan = action.plan(trip, observed);
  const outcome = await action.perform(plan, trip, observed);
  return { outcome, lineage: stated(lineage, action.kind, outcome), plan };
}

/** Plays what an action tells others once its statement is stored. */
export async function tell<I extends InputTable, K extends Kind, O, P>(
  scene: Scene,
  action: Action<I, K, O, P>,
  { lineage, inputs }: Play,
): Promise<void> {
  const given = readInputs(action.inputs, (name) => inputs[name] ?? '');
  const trip = tripOf(scene, { lineage, signal: undefined, states: {}, inputs: given });
  const apiUrl = scene.cloud.env['GITHUB_API_URL'] ?? '';
  await action.tell?.({
    ...trip,
    apiUrl,
    runUrl: 'https://example.com/run',
    head: heads(lineage)[0] ?? '',
    lineageUri: '',
  });
}

function tripOf<I extends InputTable>(
  { cloud, store, lines, time }: Scene,
  given: Pick<Trip<I>, 'inputs' | 'lineage'> & { signal: AbortSignal | undefined; states: Record<string, string> },
): Trip<I> {
  return {
    inputs: given.inputs,
    line: 'toy',
    lineage: given.lineage,
    run,
    workspace: '/nowhere',
    store,
    env: cloud.env,
    event: {},
    clock: time.clock,
    log: {
      info: (line) => void lines.push(line),
      warn: (line) => void lines.push(`warning: ${line}`),
      untrusted: (texts) => void lines.push(...texts),
      group: (_, work) => work(),
    },
    signal: given.signal ?? new AbortController().signal,
    saveState: (name, value) => {
      given.states[name] = value;
    },
  };
}
