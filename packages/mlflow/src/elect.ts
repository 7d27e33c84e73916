import type { Mlflow } from './connect.ts';
import { MlflowFault } from './fault.ts';
import type { Record } from './record.ts';
import { choiceOf, choiceParam, createRun, type Run, readRun, runsOf } from './run.ts';

/** @returns the one run of this training, the same for all who ask at once, and whether this call made it; a run too many is deleted. */
export async function ensureRun(
  mlflow: Mlflow,
  experiment: string,
  record: Record,
): Promise<{ run: Run; fresh: boolean }> {
  const search = (): Promise<Run[]> => runsOf(mlflow, experiment, record.key);
  const there = await search();
  if (there.length > 0) return { run: await elect(mlflow, there, search), fresh: false };
  const mine = await createRun(mlflow, experiment, record);
  const run = await elect(mlflow, await search(), search);
  if (run.id === mine.id) return { run, fresh: true };
  await mlflow.post('runs/delete', { run_id: mine.id }, 'repeatable');
  return { run, fresh: false };
}

/**
 * Chooses one of a training's runs, the same for all who choose at once, whenever each of them looked: MLflow has no lock, but a parameter
 * that is written once. Who keeps a run has first marked all others that it saw as its duplicates; a run that was kept cannot be marked,
 * and one that was marked cannot be kept. Of two runs, the maker of one saw the other, so never are both kept.
 * @param runs what a search found, in the order that all agree on; not empty. @param again searches once more.
 * @throws MlflowFault
 */
async function elect(mlflow: Mlflow, [first, ...others]: Run[], again: () => Promise<Run[]>): Promise<Run> {
  if (!first) throw new Error('MLflow no longer finds the run that it has just made');
  for (const other of others) if ((await choose(mlflow, other, first)) === other.id) return other;
  if ((await choose(mlflow, first, first)) === first.id) return first;
  return elect(mlflow, await again(), again);
}

/** @returns whose run it is now: the one that was said first. */
async function choose(mlflow: Mlflow, run: Run, value: Run): Promise<string | undefined> {
  const said = choiceOf(run);
  if (said !== undefined) return said;
  try {
    await mlflow.post('runs/log-parameter', { run_id: run.id, key: choiceParam, value: value.id }, 'repeatable');
    return value.id;
  } catch (error) {
    if (!(error instanceof MlflowFault)) throw error;
    const now = choiceOf(await readRun(mlflow, run.id));
    if (now === undefined) throw error;
    return now;
  }
}
