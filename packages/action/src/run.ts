import { Cancelled, type Commands, cancelSignal, commands, type Runner, readRunner } from '@modelway/github';
import { error, type Kind, type Lineage, state } from '@modelway/lineage';
import { runnerClock } from './clock.ts';
import { commonInputs } from './common-inputs.ts';
import type { Action, Described, Outcome, Store, Trip } from './define.ts';
import { dryRunLines, dryRunMarkdown } from './dry-run.ts';
import { type InputTable, type InputValues, readInputs } from './inputs.ts';
import { commitRef, lineageUri, moveRef, openRef, openUris, writeLineage } from './lineage-store.ts';
import { checkNeeds } from './needs.ts';
import { Refusal, reasonsOf } from './refusal.ts';
import { broken, type Circumstances, concluded } from './statement.ts';
import { summary } from './summary.ts';

export type Phase = 'main' | 'post';
export type OpenStore = (at: { uri: string; env: Runner['env']; now: () => Date }) => Store;

type Own<I extends InputTable> = InputValues<I> & InputValues<typeof commonInputs>;

/** All that one trip knows; made by `prepare`, before anything outside is touched. */
interface Ready<I extends InputTable> {
  readonly runner: Runner;
  readonly say: Commands;
  readonly store: Store;
  readonly inputs: Own<I>;
  readonly startedOn: Date;
  readonly signal: AbortSignal;
}

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
  const store = openStore({ uri: inputs.store, env: runner.env, now: runnerClock.now });
  const signal = cancelSignal((name, listener) => process.on(name, listener));
  return { runner, say, store, inputs, startedOn: runnerClock.now(), signal };
}

async function travel<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  ready: Ready<I>,
): Promise<void> {
  const lineage = await openLineage(ready);
  const trip = tripOf(ready, lineage);
  checkNeeds(lineage, { needs: action.needs, line: trip.line, commit: trip.run.commit });
  if (ready.inputs['dry-run'] === 'true') return showPlan(action, trip, ready);
  const ending = await conclude(action, trip);
  ready.say.saveState('finished', ending.cancelled ? 'false' : 'true');
  await tellAll(action, trip, { ready, ending });
}

/** What was given, or else what is known of this commit. */
async function openLineage<I extends InputTable>({ inputs, store, runner }: Ready<I>): Promise<Lineage> {
  const given = inputs.lineage?.split(/\s+/).filter((uri) => uri !== '') ?? [];
  return given.length > 0 ? openUris(store, given) : openRef(store, commitRef(runner.run.commit, inputs.line));
}

function tripOf<I extends InputTable>({ runner, say, store, inputs, signal }: Ready<I>, lineage: Lineage): Trip<I> {
  const { run, workspace, env, event } = runner;
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

type Ending<K extends Kind> = { readonly cancelled: boolean } & (
  | { readonly outcome: Outcome<K> }
  | { readonly tried: unknown; readonly reasons: string[] }
);

/** Does the work. Whatever is thrown becomes an ending that can be stated: nothing that went wrong goes untold. */
async function conclude<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  trip: Trip<I>,
): Promise<Ending<K>> {
  let tried: unknown = { action: action.name, inputs: trip.inputs };
  try {
    const observed = await action.observe(trip);
    const plan = action.plan(trip, observed);
    tried = plan;
    return { cancelled: false, outcome: await action.perform(plan, trip, observed) };
  } catch (cause) {
    return {
      cancelled: trip.signal.aborted,
      tried,
      reasons: reasonsOf(trip.signal.aborted ? whyAborted(trip.signal, cause) : cause),
    };
  }
}

const whyAborted = (signal: AbortSignal, cause: unknown): unknown =>
  signal.reason instanceof Cancelled ? signal.reason : cause;

async function tellAll<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  trip: Trip<I>,
  { ready, ending }: { ready: Ready<I>; ending: Ending<K> },
): Promise<void> {
  const { lineage, id } = state(trip.lineage, statementOf(action, trip, { ready, ending }));
  const uri = await keep(trip, { lineage, id, ending });
  const verdict = lineage.get(id)?.predicate.verdict ?? error('the statement was lost');
  const outputs = 'outcome' in ending ? ending.outcome.outputs : {};
  for (const [name, value] of Object.entries({ lineage: uri, verdict: verdict.word, ...outputs }))
    ready.say.setOutput(name, value);
  await warnOnly(ready.say, () =>
    ready.say.summarize(summary(lineage, { head: id, line: trip.line, runUrl: ready.runner.runUrl })),
  );
  await warnOnly(ready.say, () => tellFurther(action, { ...trip, lineage }, { ready, id, uri }));
  if (verdict.word === 'pass') return;
  for (const reason of verdict.reasons) ready.say.error(reason);
  process.exitCode = 1;
}

function statementOf<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  { line, run, lineage, clock }: Trip<I>,
  { ready, ending }: { ready: Ready<I>; ending: Ending<K> },
) {
  const of: Circumstances = {
    action: action.name,
    kind: action.kind,
    line,
    run,
    lineage,
    startedOn: ready.startedOn,
    finishedOn: clock.now(),
  };
  if ('outcome' in ending) return concluded(of, ending.outcome);
  return broken(of, { tried: ending.tried, verdict: error(...ending.reasons) });
}

/** Lineage first, refs after it: a ref never points at what is not there. */
async function keep<K extends Kind>(
  { store, run, line, clock }: Pick<Trip<InputTable>, 'store' | 'run' | 'line' | 'clock'>,
  { lineage, id, ending }: { lineage: Lineage; id: string; ending: Ending<K> },
): Promise<string> {
  await writeLineage(store, lineage, id);
  const subjects = 'outcome' in ending ? ending.outcome.subject.map((it) => `artifacts/${it.digest.sha256}`) : [];
  const replaced = 'outcome' in ending ? (ending.outcome.refs ?? []) : [];
  for (const ref of new Set([commitRef(run.commit, line), ...subjects]))
    await moveRef(store, { ref, how: 'join', head: id, lineage }, clock);
  for (const ref of replaced) await moveRef(store, { ref, how: 'replace', head: id, lineage }, clock);
  return lineageUri(store, id);
}

async function tellFurther<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  trip: Trip<I>,
  { ready, id, uri }: { ready: Ready<I>; id: string; uri: string },
): Promise<void> {
  const { apiUrl, runUrl } = ready.runner;
  const outputs = (await action.tell?.({ ...trip, apiUrl, runUrl, head: id, lineageUri: uri })) ?? {};
  for (const [name, value] of Object.entries(outputs)) ready.say.setOutput(name, value);
}

/** Decoration may only warn: the verdict stands in the store already. */
async function warnOnly(say: Commands, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    for (const reason of reasonsOf(cause)) say.warn(reason);
  }
}

/** The post step: stops what `main` left running. It may run after a kill, so all it trusts is the saved state. */
async function cleanUp<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  { runner, say, inputs }: Ready<I>,
): Promise<void> {
  if (runner.state['finished'] === 'true') return;
  await action.stop?.(runner.state, { clock: runnerClock, log: say, inputs, env: runner.env });
}
