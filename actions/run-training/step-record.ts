import type { Store } from '@modelway/action';
import { type Aws, costOf, listObjects, locate } from '@modelway/aws';
import type { Facts } from '@modelway/lineage';
import { listingDigest } from './channels.ts';
import { outputUri } from './step-output.ts';
import type { StepPlan } from './steps-plan.ts';

/** A step, as the lineage tells of it. */
export type Processed = NonNullable<Facts<'training'>['steps']>[number];

/** The same, as the store keeps it of a job that has completed: whoever uses that again sees whether it is still there. */
export type StepRecord = Processed;

const keyOf = (job: string): string => `processing/${job}.json`;

/** @returns what a job of a step left; undefined when nobody has looked after its end. @throws S3Fault; Error when it cannot be read */
export async function readRecord(store: Store, job: string): Promise<StepRecord | undefined> {
  const object = await store.get(keyOf(job));
  if (object === undefined) return undefined;
  const found = parsed(new TextDecoder().decode(object.bytes));
  if (Array.isArray(found?.read) && Array.isArray(found.wrote) && found.job?.name === job) return found;
  throw new Error(`${store.uri}/${keyOf(job)}: is not what was kept there; delete it, then run again`);
}

function parsed(text: string): StepRecord | undefined {
  try {
    return JSON.parse(text) as StepRecord; // Safe: what of it is read is looked at, and the lineage checks all that it is told.
  } catch {
    return undefined;
  }
}

/** Keeps what a job left. Whoever looked first counts. @returns what is kept. @throws S3Fault */
export async function keepRecord(store: Store, record: StepRecord): Promise<StepRecord> {
  const { name } = record.job;
  if ((await store.put(keyOf(name), JSON.stringify(record), 'absent')) === 'written') return record;
  return (await readRecord(store, name)) ?? record;
}

/** @returns what now lies where a job writes its outputs. @throws S3Fault */
export const lookAtOutputs = (
  { aws, store }: { readonly aws: Aws; readonly store: Store },
  { job, outputs }: { readonly job: string; readonly outputs: readonly string[] },
): Promise<StepRecord['wrote']> =>
  Promise.all(
    outputs.map(async (name) => {
      const uri = outputUri(store.uri, job, name);
      const { digest, files, bytes } = await listingDigest(listObjects(aws, locate(uri)));
      return { name, uri, listing: digest, files, bytes };
    }),
  );

/** @returns the inputs whose files became others while the job ran: nobody knows what it read. */
export const changedInputs = ({ read }: StepRecord): string[] =>
  read.filter(({ listing, observed }) => observed !== undefined && observed !== listing).map(({ name }) => name);

/** @returns whether what a job wrote is still what it was, from inputs that held still. @throws S3Fault */
export async function isStillThere(
  world: { readonly aws: Aws; readonly store: Store },
  record: StepRecord,
): Promise<boolean> {
  if (changedInputs(record).length > 0) return false;
  const outputs = record.wrote.map(({ name }) => name);
  const now = await lookAtOutputs(world, { job: record.job.name, outputs });
  return now.every(({ listing }, i) => listing === record.wrote[i]?.listing);
}

/** @returns the step as the lineage tells of it, with what it cost. */
export function processed(record: StepRecord, { price, usage }: StepPlan, how: { reused: boolean }): Processed {
  const { seconds } = record;
  const { instanceType, count } = usage;
  const cost = seconds === undefined ? undefined : costOf({ instanceType, count, seconds, price });
  return { ...record, ...how, ...(cost ? { cost } : {}) };
}
