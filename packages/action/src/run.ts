import { type Commands, cancelSignal, commands, type Runner, readRunner, treeOf } from '@modelway/github';
import type { Kind, Lineage } from '@modelway/lineage';
import { runnerClock } from './clock.ts';
import { commonInputs } from './common-inputs.ts';
import type { Action, Clock, Described, Store, Trip } from './define.ts';
import { dryRunLines, dryRunMarkdown } from './dry-run.ts';
import { conclude } from './ending.ts';
import { findLineage } from './find-lineage.ts';
import { type InputTable, readInputs } from './inputs.ts';
import { checkNeeds } from './needs.ts';
import type { Place, Placing } from './place.ts';
import { placeByLineage } from './place-by-lineage.ts';
import type { Own, Ready } from './ready.ts';
import { Refusal, reasonsOf } from './refusal.ts';
import { tellAll } from './tell.ts';

export type Phase = 'main' | 'post';
/** A role that the action takes on by itself, again and again; `mask` is told of each secret before it is used. */
export interface Role {
  readonly arn: string;
  readonly mask: (secret: string) => void;
}
export type OpenStore = (at: { uri: string; env: Runner['env']; clock: Clock; role: Role | undefined }) => Store;

/**
 * The trip of every action: inputs → lineage → needs → observe → plan → perform → statement → store → outputs → report → fail.
 * A red action still states, sets outputs and reports, and only then fails.
 * @param phase `main`, or `post` for the step that the runner starts at the end of the job, whatever happened.
 */
export async function run<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  phase: Phase,
  openStore: OpenStore,
): Promise<void> {
  const say = commands();
  try {
    const ready = prepare(action, say, openStore);
    await (phase === 'post' ? cleanUp(action, ready) : travel(action, ready));
  } catch (cause) {
    report(say, phase, reasonsOf(cause));
  }
}

/** What `main` has already failed for is no second failure in the post step. */
function report(say: Commands, phase: Phase, reasons: readonly string[]): void {
  for (const reason of reasons) phase === 'main' ? say.error(reason) : say.warn(reason);
  if (phase === 'main') process.exitCode = 1;
}

function prepare<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  say: Commands,
  openStore: OpenStore,
): Ready<I> {
  const runner = readRunner(process.env);
  const table = { ...commonInputs, ...action.inputs };
  // Safe: the table is the union of the two whose values `Own` joins.
  const inputs = readInputs(table, runner.input, runner.inputNames) as unknown as Own<I>;
  const faults = action.check?.(inputs) ?? [];
  if (faults.length > 0) throw new Refusal(...faults);
  if ('github-token' in inputs && typeof inputs['github-token'] === 'string') say.addMask(inputs['github-token']);
  const store = openStore({ uri: inputs.store, env: runner.env, clock: runnerClock, role: roleOf(inputs, say) });
  const signal = cancelSignal((name, listener) => process.on(name, listener));
  return { runner, say, store, inputs, startedOn: runnerClock.now(), signal };
}

function roleOf(inputs: object, { addMask }: Commands): Role | undefined {
  const arn = 'role-to-assume' in inputs ? inputs['role-to-assume'] : undefined;
  return typeof arn === 'string' ? { arn, mask: addMask } : undefined;
}

async function travel<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  begun: Ready<I>,
): Promise<void> {
  const place = (await action.place?.(placing(begun))) ?? (await placeByLineage(begun));
  if (place === 'done') return;
  const ready = place ? at(begun, place) : begun;
  const tree = place ? undefined : treeOf(ready.runner.workspace);
  const lineage = await findLineage(ready, tree);
  const trip = tripOf(ready, { lineage, tree });
  const needs = typeof action.needs === 'function' ? action.needs(trip.inputs) : action.needs;
  checkNeeds(lineage, { needs, line: trip.line, commit: trip.run.commit });
  if (ready.inputs['dry-run'] === 'true') return showPlan(action, trip, ready);
  const ending = await conclude(action, trip);
  await withReasons(ending, async () => {
    // What broke half way may have left something running: then the post step looks after it.
    ready.say.saveState('finished', 'outcome' in ending ? 'true' : 'false');
    await tellAll(action, trip, { ready, ending });
  });
}

/** A disk that is full, or a store that refuses, breaks the telling too: why the action broke is told all the same, and first. */
async function withReasons(ending: object, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!('reasons' in ending) || !Array.isArray(ending.reasons)) throw cause;
    throw new Refusal(...new Set([...ending.reasons.map(String), ...reasonsOf(cause)]));
  }
}

function placing<I extends InputTable>({ runner, say, store, inputs }: Ready<I>): Placing<I> {
  const { run, event, env, apiUrl, runUrl } = runner;
  return { inputs, line: inputs.line, run, store, event, env, clock: runnerClock, log: say, apiUrl, runUrl };
}

const at = <I extends InputTable>(ready: Ready<I>, place: Place): Ready<I> => ({
  ...ready,
  runner: { ...ready.runner, run: { ...ready.runner.run, ...place } },
});

function tripOf<I extends InputTable>(
  { runner, say, store, inputs, signal }: Ready<I>,
  { lineage, tree }: { lineage: Lineage; tree: string | undefined },
): Trip<I> {
  const { workspace, env, event } = runner;
  const run = { ...runner.run, ...(tree === undefined ? {} : { tree }) };
  return {
    inputs,
    line: inputs.line,
    lineage,
    run,
    workspace,
    store,
    env,
    event,
    clock: runnerClock,
    log: say,
    signal,
    saveState: say.saveState,
  };
}

async function showPlan<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  trip: Trip<I>,
  { say }: Ready<I>,
): Promise<void> {
  const described: Described = action.describe(action.plan(trip, await action.observe(trip)));
  for (const line of dryRunLines(described)) say.info(line);
  await say.summarize(dryRunMarkdown(action.name, described));
}

/** The post step: stops what `main` left running. It may run after a kill, so all it trusts is the saved state. */
async function cleanUp<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  { runner, say, inputs }: Ready<I>,
): Promise<void> {
  if (runner.state['finished'] === 'true') return;
  await action.stop?.(runner.state, { clock: runnerClock, log: say, inputs, env: runner.env });
}
