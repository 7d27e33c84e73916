import type { ProcessingJob } from '@modelway/aws';
import { error, fail, inconclusive, type Verdict } from '@modelway/lineage';
import { explainFailure } from './failure.ts';
import { spell } from './progress.ts';
import { changedInputs, type StepRecord } from './step-record.ts';
import type { StepPlan } from './steps-plan.ts';
import { ofPlatform } from './verdict.ts';

interface Ended {
  readonly job: ProcessingJob;
  readonly record: StepRecord;
  /** Hostile text. */
  readonly lastLines: readonly string[];
}

/** @returns why nothing can be built on a step that has ended; undefined when all is well. Pure. */
export function stepVerdict(step: StepPlan, ended: Ended): Verdict | undefined {
  const { job, record } = ended;
  const what = `step ${step.name} (processing job ${job.name})`;
  if (job.status === 'Failed') return failed(what, step, ended);
  if (job.status !== 'Completed') return stopped(what, step, job);
  const changed = changedInputs(record);
  if (changed.length > 0)
    return inconclusive(
      `${what}: the files of ${changed.join(', ')} changed while it ran, so nobody knows what it read; version them with version-dataset, or leave them alone and run again`,
    );
  const empty = record.wrote.filter(({ files }) => files === 0).map(({ name }) => name);
  if (empty.length === 0) return undefined;
  return fail(
    `${what} completed, but wrote no file for ${empty.join(', ')}; the script must write to /opt/ml/processing/output/${empty[0]}`,
  );
}

function failed(what: string, { source, name }: StepPlan, { job, lastLines }: Ended): Verdict {
  const { failure = 'SageMaker gave no reason' } = job;
  const script = { entryPoint: source.entryPoint, lastLines };
  const { said, advice } = explainFailure(ownWords(job, lastLines) ?? failure, script);
  return (ofPlatform.test(failure) ? error : fail)(
    `${what} failed: ${said}; ${advice}. No training was begun; run again to try step ${name} once more`,
  );
}

/** A processing job's own reason is to look at its log: what the script left for others to read says more, or else its last line. */
function ownWords({ failure = '', exitMessage }: ProcessingJob, lastLines: readonly string[]): string | undefined {
  const code = /exit code: (\d+)/i.exec(failure)?.[1];
  const words = exitMessage ?? lastLines.findLast((line) => line.trim() !== '');
  if (!failure.startsWith('AlgorithmError') || words === undefined) return undefined;
  return `AlgorithmError: ${words}${code === undefined ? '' : `, exit code: ${code}`}`;
}

/** The state does not say who stopped it: its seconds do. */
function stopped(what: string, { usage, name }: StepPlan, { seconds = 0 }: ProcessingJob): Verdict {
  if (seconds >= usage.seconds.work)
    return fail(
      `${what} ran longer than its max-runtime (${spell(usage.seconds.work)}) and was stopped; raise max-runtime, or do less`,
    );
  return error(`${what} was stopped by somebody; run again to make the next attempt of step ${name}`);
}
