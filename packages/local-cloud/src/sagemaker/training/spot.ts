import type { TrainingRun } from './training-run.ts';

/** By the value of `LOCAL_CLOUD_FAULT` in the environment of a spot job. */
const faultOf = ({ request }: TrainingRun): string | undefined =>
  request.EnableManagedSpotTraining ? request.Environment?.['LOCAL_CLOUD_FAULT'] : undefined;

/** There is capacity, unless `SpotUnavailable` says that there never is: then it is waited for until the job is stopped. */
export async function capacity(run: TrainingRun): Promise<void> {
  if (faultOf(run) !== 'SpotUnavailable') return;
  const over = AbortSignal.any([run.brake.signal, run.closing]);
  if (!over.aborted) await new Promise((done) => over.addEventListener('abort', done, { once: true }));
}

/** A run on an instance that may be taken away. */
export interface Instance {
  readonly run: TrainingRun;
  /** Whether it was. */
  isGone(): boolean;
}

/** With `SpotInterrupted` the first instance is taken away as soon as the script has printed a line; others stay. */
export function instance(run: TrainingRun, attempt: number): Instance {
  if (faultOf(run) !== 'SpotInterrupted' || attempt > 0) return { run, isGone: () => false };
  const gone = new AbortController();
  const brake = { ...run.brake, signal: AbortSignal.any([run.brake.signal, gone.signal]) };
  return { run: { ...run, brake, onPrinted: () => gone.abort() }, isGone: () => gone.signal.aborted };
}
