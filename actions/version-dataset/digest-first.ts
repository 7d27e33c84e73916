import { type Outcome, Refusal, type Trip } from '@modelway/action';
import { connect, ensureProcessingJob, followProcessingJob, type ProcessingJob, wantTag } from '@modelway/aws';
import { placeBundle } from './bundle.ts';
import type { DigestPlan, Unread } from './digest-job.ts';
import type { Inputs } from './inputs.ts';
import { counted, sized } from './progress.ts';

/**
 * Has a job read the objects of an import, or finds the job of an earlier run that did; its table is in the store when it has ended.
 * @throws Refusal with the job's own words when it did not complete; ServiceFault, S3Fault, NotOurs.
 */
export async function digestFirst(
  plan: DigestPlan,
  { bundle, listing }: Unread,
  trip: Trip<Inputs>,
): Promise<ProcessingJob> {
  const { store, env, clock, log, signal, run, saveState } = trip;
  log.info(
    `${plan.source}: S3 has no digests of ${counted(plan.objects)} files (${sized(plan.bytes)}); a job reads them`,
  );
  await placeBundle(store, bundle);
  await store.put(plan.listing, listing.text, 'absent');
  const aws = connect({ env, clock });
  saveState('want', JSON.stringify(wantTag(run)));
  const before = (attempt: string): void => saveState('job', attempt);
  const name = await ensureProcessingJob(aws, plan.job, { digest: plan.digest, before, want: run });
  const interval = 1000 * trip.inputs['poll-interval'];
  const job = await followProcessingJob(aws, name, { clock, signal, log, interval });
  if (job.status !== 'Completed') throw new Refusal(whyNot(job, plan));
  return job;
}

function whyNot({ name, status, exitMessage, failure }: ProcessingJob, { job }: DigestPlan): string {
  const words = [exitMessage, failure].filter((it) => it !== undefined).join('; ');
  const image = job.AppSpecification?.ImageUri ?? '';
  return `job ${name}, which was to read what was imported, ended as ${status}: ${words.slice(0, 1500) || 'it gave no reason; see its log'} (${image} must have Node 20 or later as node, and the job's role must be allowed to read the source)`;
}

/** @returns the outcome of the version, with what its reading took. */
export function withReading(
  outcome: Outcome<'dataset'>,
  { objects, bytes }: DigestPlan,
  { name, seconds }: ProcessingJob,
): Outcome<'dataset'> {
  const read = { job: name, objects, bytes, ...(seconds === undefined ? {} : { seconds }) };
  const text = `S3 had no digests of ${counted(objects)} files (${sized(bytes)}); job ${name} read them${seconds === undefined ? '' : ` in ${seconds} s`}.`;
  return {
    ...outcome,
    facts: { ...outcome.facts, read },
    remarks: [...outcome.remarks, { kind: 'text', title: 'Read where it lies', text, importance: 40, place: 'folded' }],
  };
}
