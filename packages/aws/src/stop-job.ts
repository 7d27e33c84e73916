import type { Aws } from './clients.ts';
import type { Job } from './ensure-job.ts';
import { isOver } from './follow-job.ts';
import { planTag, tagsOf } from './plan-tag.ts';
import { isWantedBeside, type WantTag } from './want.ts';

/** What became of the wish to stop a job: it was told to, it had ended or was ending, it was never begun, it is not one of ours, or others want it too. */
export type Stopped = 'told' | 'ended' | 'absent' | 'not-ours' | 'wanted';

/** The same, in words. */
export const becameOf: Readonly<Record<Stopped, string>> = {
  told: 'it was told to stop',
  ended: 'it had ended already, or was about to',
  absent: 'it was never begun',
  'not-ours': 'it was not begun by this plan, so it was left alone',
  wanted: 'another run wants it too, so it goes on',
};

/**
 * Stops a job of ours. A name that was written down before its job was begun may turn out to be somebody else's: the plan's tag must
 * begin with the digits that the name ends with.
 * @param own the tag of the want that is given up: whoever else has said that it wants the job keeps it. Without it nobody is asked.
 */
export async function stopJob(
  aws: Aws,
  job: Job | undefined,
  { stop, own }: { stop: (name: string) => Promise<unknown>; own?: WantTag | undefined },
): Promise<Stopped> {
  if (job === undefined) return 'absent';
  if (isOver(job) || job.status === 'Stopping') return 'ended';
  const digits = /-([0-9a-f]{12})(?:-\d+)?$/.exec(job.name)?.[1];
  const tags = await tagsOf(aws, job.arn);
  if (digits === undefined || !tags[planTag]?.startsWith(digits)) return 'not-ours';
  if (own !== undefined && isWantedBeside(tags, own)) return 'wanted';
  await stop(job.name);
  return 'told';
}
