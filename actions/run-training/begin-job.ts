import type { Store, Trip } from '@modelway/action';
import { type Aws, ensureTrainingJob, wantTag } from '@modelway/aws';
import type { Inputs } from './inputs.ts';
import type { Source } from './package-source.ts';
import { place } from './place-channel.ts';
import type { TrainingPlan } from './plan.ts';

/** Uploads the source, shows the channels' files, and begins the job or finds it. @returns its name, and the status in which it was found. */
export async function begin(
  aws: Aws,
  plan: TrainingPlan,
  { trip, source }: { trip: Trip<Inputs>; source: Source | undefined },
) {
  const { store, log, signal, saveState, run } = trip;
  await upload(store, plan, source);
  await place({ aws, store, signal }, plan.channels);
  saveState('want', JSON.stringify(wantTag(run)));
  const before = (attempt: string): void => saveState('job', attempt);
  const { name, found } = await ensureTrainingJob(aws, plan.request, { digest: plan.digest, before, want: run });
  log.info(found === undefined ? `${name}: begun` : `${name}: this plan has a job already; it is ${found}`);
  return { name, found };
}

/** Under the digest of its bytes, so what is there already is the same; if it is not, it was damaged, and nobody should train on it. */
async function upload(store: Store, { source }: TrainingPlan, packed: Source | undefined): Promise<void> {
  if (source === undefined || packed === undefined) return;
  const { key, uri } = source;
  if ((await store.put(key, packed.bytes, 'absent')) === 'conflict')
    throw new Error(`${uri}: holds other bytes than its name says; delete it, then run again`);
}
