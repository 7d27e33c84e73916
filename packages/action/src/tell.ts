import type { Commands } from '@modelway/github';
import { error, type Kind, type Lineage, state } from '@modelway/lineage';
import type { Action, Trip } from './define.ts';
import type { Ending } from './ending.ts';
import type { InputTable } from './inputs.ts';
import { commitRef, lineageUri, type Move, moveRef, treeRef, writeLineage } from './lineage-store.ts';
import { writePage } from './page.ts';
import type { Ready } from './ready.ts';
import { reasonsOf } from './refusal.ts';
import { broken, type Circumstances, concluded } from './statement.ts';
import { summary } from './summary.ts';

/** States, stores, sets outputs, reports, and fails last: whatever happened, it is told first. */
export async function tellAll<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  trip: Trip<I>,
  { ready, ending }: { ready: Ready<I>; ending: Ending<K> },
): Promise<void> {
  const { lineage, id } = stated(action, trip, { ready, ending });
  const uri = await keep(trip, { lineage, id, ending });
  const verdict = lineage.get(id)?.predicate.verdict ?? error('the statement was lost');
  const outputs = 'outcome' in ending ? ending.outcome.outputs : {};
  for (const [name, value] of Object.entries({ lineage: uri, verdict: verdict.word, ...outputs }))
    ready.say.setOutput(name, value);
  await warnOnly(ready.say, () =>
    ready.say.summarize(summary(lineage, { head: id, line: trip.line, runUrl: ready.runner.runUrl })),
  );
  await warnOnly(ready.say, async () => keepPage(lineage, trip, { ready, id }));
  await warnOnly(ready.say, () => tellFurther(action, { ...trip, lineage }, { ready, id, uri }));
  if (verdict.word === 'pass') return;
  if (verdict.word === 'inconclusive' && 'outcome' in ending && ending.outcome.unfinished)
    return verdict.reasons.forEach(ready.say.info);
  for (const reason of verdict.reasons) ready.say.error(reason);
  process.exitCode = 1;
}

/** Only a runner has a place for it. */
function keepPage<I extends InputTable>(
  lineage: Lineage,
  { line, env, log }: Trip<I>,
  { ready, id }: { ready: Ready<I>; id: string },
): void {
  const temp = env['RUNNER_TEMP'];
  if (temp)
    log.info(`The report as a page: ${writePage(lineage, { head: id, line, runUrl: ready.runner.runUrl, temp })}`);
}

/** Facts that are no statement are a fault of ours, and told as one: a red action must not end without a word. */
function stated<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  { line, run, lineage, clock }: Trip<I>,
  { ready, ending }: { ready: Ready<I>; ending: Ending<K> },
): ReturnType<typeof state> {
  const { name, kind } = action;
  const of: Circumstances = {
    action: name,
    kind,
    line,
    run,
    lineage,
    startedOn: ready.startedOn,
    finishedOn: clock.now(),
  };
  if (!('outcome' in ending))
    return state(lineage, broken(of, { tried: ending.tried, verdict: error(...ending.reasons) }));
  try {
    return state(lineage, concluded(of, ending.outcome));
  } catch (cause) {
    return state(lineage, broken(of, { tried: ending.outcome.subject, verdict: error(...reasonsOf(cause)) }));
  }
}

/**
 * Lineage first, refs after it: a ref never points at what is not there. The refs do not wait for each other, and are read while the
 * lineage is still on its way.
 */
async function keep<K extends Kind>(
  { store, run, line, clock }: Pick<Trip<InputTable>, 'store' | 'run' | 'line' | 'clock'>,
  { lineage, id, ending }: { lineage: Lineage; id: string; ending: Ending<K> },
): Promise<string> {
  const subjects = 'outcome' in ending ? ending.outcome.subject.map((it) => `artifacts/${it.digest.sha256}`) : [];
  const replaced = 'outcome' in ending ? (ending.outcome.refs ?? []) : [];
  const trees = run.tree === undefined ? [] : [treeRef(run.tree, line)];
  const joined = [commitRef(run.commit, line), ...trees, ...subjects].map((ref) => [ref, 'join'] as const);
  const moves = new Map<string, Move>([...joined, ...replaced.map((ref) => [ref, 'replace'] as const)]);
  const written = writeLineage(store, lineage, id);
  const moved = [...moves].map(([ref, how]) => moveRef(store, { ref, how, head: id, lineage, written }, clock));
  for (const it of await Promise.allSettled([written, ...moved])) if (it.status === 'rejected') throw it.reason;
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
