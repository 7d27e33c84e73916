import type { Store, Trip } from '@modelway/action';
import {
  type Aws,
  becameOf,
  beginProcessingJob,
  describeProcessingJob,
  listObjects,
  locate,
  type ProcessingJob,
  stopProcessingJob,
  wantTag,
  watchProcessingJob,
} from '@modelway/aws';
import { error, type Verdict } from '@modelway/lineage';
import { type Channel, listingDigest } from './channels.ts';
import type { Inputs } from './inputs.ts';
import type { Source } from './package-source.ts';
import { place } from './place-channel.ts';
import {
  isStillThere,
  keepRecord,
  lookAtOutputs,
  type Processed,
  processed,
  readRecord,
  type StepRecord,
} from './step-record.ts';
import { outputsOf } from './step-request.ts';
import { stepVerdict } from './step-verdict.ts';
import type { StepPlan } from './steps-plan.ts';
import { uploadSource } from './upload-source.ts';

/** What came of a step. */
export interface StepRun {
  readonly processed: Processed;
  /** Why nothing can be built on it; undefined when all is well. */
  readonly verdict?: Verdict;
  /** Hostile text. */
  readonly lastLines: readonly string[];
}

interface World {
  readonly trip: Trip<Inputs>;
  readonly source: Source | undefined;
}

/** Runs a step to its end, or finds that it has run. @throws NotOurs, ServiceFault, S3Fault */
export async function runStep(aws: Aws, step: StepPlan, { trip, source }: World): Promise<StepRun> {
  const { store, log, signal, saveState, run } = trip;
  await uploadSource(store, step.source, source);
  await place({ aws, store, signal }, step.inputs);
  saveState('want', JSON.stringify(wantTag(run)));
  const known = new Map<string, StepRecord>();
  const { name, found } = await beginProcessingJob(aws, step.request, {
    digest: step.digest,
    before: (attempt) => saveState('step', attempt),
    want: run,
    own: outputsOf({ outputs: step.outputs, store: store.uri, key: step.request.ProcessingOutputConfig?.KmsKeyId }),
    usable: (attempt) => isUsable({ aws, store }, attempt, known),
  });
  log.info(
    found === undefined
      ? `${name}: begun for step ${step.name}`
      : `${name}: step ${step.name} has a job already; it is ${found}`,
  );
  const record = known.get(name);
  const ended = record
    ? { processed: processed(record, step, { reused: true }), lastLines: [] }
    : await follow(aws, { name, step, reused: found === 'Completed' }, trip);
  saveState('step', '');
  return ended;
}

/** What nobody has looked at yet was left by a run that was killed, and is looked at now. */
async function isUsable(
  world: { aws: Aws; store: Store },
  job: string,
  known: Map<string, StepRecord>,
): Promise<boolean> {
  const record = await readRecord(world.store, job);
  if (record === undefined) return true;
  if (!(await isStillThere(world, record))) return false;
  known.set(job, record);
  return true;
}

interface Begun {
  readonly name: string;
  readonly step: StepPlan;
  readonly reused: boolean;
}

async function follow(aws: Aws, { name, step, reused }: Begun, trip: Trip<Inputs>): Promise<StepRun> {
  const { clock, log, signal, store, inputs } = trip;
  const watching = { clock, log, signal, interval: inputs['poll-interval'] * 1000 };
  try {
    const { job, lastLines } = await watchProcessingJob(aws, { name, instances: step.usage.count }, watching);
    const record = await recordOf({ aws, store }, step, job);
    const verdict = stepVerdict(step, { job, record, lastLines });
    return { processed: processed(record, step, { reused }), lastLines, ...(verdict ? { verdict } : {}) };
  } catch (cause) {
    if (!signal.aborted) throw cause;
    return abandon(aws, { name, step, reused }, trip);
  }
}

/** @returns what the job read and wrote; of one that did not complete only how it ended. */
async function recordOf(world: { aws: Aws; store: Store }, step: StepPlan, job: ProcessingJob): Promise<StepRecord> {
  if (job.status !== 'Completed') return recordFor(step, job);
  const read = await Promise.all(step.inputs.map((it) => inputNow(world.aws, it)));
  const wrote = await lookAtOutputs(world, { job: job.name, outputs: step.outputs });
  return keepRecord(world.store, { ...recordFor(step, job), read, wrote });
}

async function inputNow(aws: Aws, { name, uri, dataset, listing }: Channel): Promise<StepRecord['read'][number]> {
  if (listing === undefined) return { name, uri, ...(dataset === undefined ? {} : { dataset }) };
  return { name, uri, listing, observed: (await listingDigest(listObjects(aws, locate(uri)))).digest };
}

function recordFor({ name, digest, source, image, usage }: StepPlan, job: ProcessingJob): StepRecord {
  const { uri, sha256, entryPoint } = source;
  const failure = job.exitMessage ?? job.failure;
  return {
    name,
    plan: digest,
    job: { name: job.name, arn: job.arn },
    status: job.status,
    reused: false,
    image: image.uri,
    instance: { type: usage.instanceType, count: usage.count },
    source: { uri, sha256, entryPoint },
    read: [],
    wrote: [],
    ...(job.seconds === undefined ? {} : { seconds: job.seconds }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Cancelled: the meter is stopped, unless the job is to go on, or others want it. */
async function abandon(aws: Aws, { name, step, reused }: Begun, { run, inputs }: Trip<Inputs>): Promise<StepRun> {
  const job = await describeProcessingJob(aws, name);
  if (job === undefined) throw new Error(`${name} is gone: somebody deleted it while it was followed`);
  const left = inputs['on-cancel'] === 'leave';
  const became = left
    ? 'it goes on (on-cancel: leave); run again to follow it'
    : becameOf[await stopProcessingJob(aws, name, wantTag(run))];
  const verdict = error(`cancelled while step ${step.name} (processing job ${name}) was ${job.status}; ${became}`);
  return { processed: processed(recordFor(step, job), step, { reused }), lastLines: [], verdict };
}
