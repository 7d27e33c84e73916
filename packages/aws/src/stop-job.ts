import type { Aws } from './clients.ts';
import type { Job } from './ensure-job.ts';
import { isOver } from './follow-job.ts';
import { planTag, tagsOf } from './plan-tag.ts';

/** What became of the wish to stop a job: it was told to, it had ended or was ending, it was never begun, or it is not one of ours. */
export type Stopped = 'told' | 'ended' | 'absent' | 'not-ours';

/**
 * Stops a job of ours. A name that was written down before its job was begun may turn out to be somebody else's: the plan's tag must
 * begin with the digits that the name ends with.
 */
export async function stopJob(
  aws: Aws,
  job: Job | undefined,
  stop: (name: string) => Promise<unknown>,
): Promise<Stopped> {
  if (job === undefined) return 'absent';
  if (isOver(job) || job.status === 'Stopping') return 'ended';
  const digits = /-([0-9a-f]{12})(?:-\d+)?$/.exec(job.name)?.[1];
  const plan = (await tagsOf(aws, job.arn))[planTag];
  if (digits === undefined || !plan?.startsWith(digits)) return 'not-ours';
  await stop(job.name);
  return 'told';
}
