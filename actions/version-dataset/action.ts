import { join } from 'node:path';
import { defineAction, type Outcome, Refusal, type Trip } from '@modelway/action';
import { becameOf, connect, stopProcessingJob, type WantTag } from '@modelway/aws';
import { fillChannel } from './channel.ts';
import { profileKey } from './data-facts.ts';
import { describePlan } from './describe.ts';
import { digestFirst, withReading } from './digest-first.ts';
import { type DigestPlan, describeDigests, planDigests, type Unread } from './digest-job.ts';
import { writeWhole } from './files.ts';
import { check, type Inputs, inputs } from './inputs.ts';
import { keep } from './keep.ts';
import { manifestKey } from './keys.ts';
import { type Observed, observe } from './observe.ts';
import { outcomeOf } from './outcome.ts';
import { type Plan, planVersion } from './plan.ts';
import { counted, sized } from './progress.ts';
import { publishVersion } from './publish-version.ts';
import { push } from './push.ts';
import type { Target } from './target.ts';

/** Files, `.dir`, manifest, channel, pointer, Git: nothing is written that points at what is not there yet. */
async function performVersion(plan: Plan, trip: Trip<Inputs>, observed: Observed): Promise<Outcome<'dataset'>> {
  const { store, env, clock } = trip;
  const done = {
    plan,
    manifest: observed.manifest,
    comparison: observed.comparison,
    data: observed.data,
    line: trip.line,
  };
  if (observed.data.checked.verdict.word !== 'pass') return outcomeOf({ ...done, uploaded: nothing });
  const uploaded = await push({ plan, ...observed }, trip);
  if (!observed.manifestIsKept) await keep(store, manifestKey(observed.sha256), observed.manifestBytes());
  const { profile } = observed.data;
  if (profile) await keep(store, profileKey(profile.sha256), profile.text);
  await fillChannel({ plan, ...observed, aws: connect({ env, clock }) }, trip);
  writePointer(plan, observed.target);
  trip.log.info(`uploaded ${counted(uploaded.objects)} objects, ${sized(uploaded.bytes)}, to ${plan.remote}`);
  const published = observed.git && (await publishVersion(observed.git, plan, trip));
  return outcomeOf({ ...done, uploaded, published });
}

/** What a job is to read first is looked at again when it has been: only then is known what is to be written. */
async function perform(
  plan: Plan | DigestPlan,
  trip: Trip<Inputs>,
  observed: Observed | Unread,
): Promise<Outcome<'dataset'>> {
  if ('version' in plan && 'manifest' in observed) return performVersion(plan, trip, observed);
  if (!('job' in plan && 'listing' in observed)) throw new Error('a plan for something else than was observed');
  const job = await digestFirst(plan, observed, trip);
  const read = await observe(trip);
  if ('listing' in read)
    throw new Refusal(`${read.source}: changed while job ${job.name} read it; run again when nobody writes there`);
  return withReading(await performVersion(planVersion(read, trip.store.uri), trip, read), plan, job);
}

/** Data that broke a rule go nowhere, so that nobody can pay for training on them. */
const nothing = { objects: 0, bytes: 0 };

function writePointer({ pointer, gitignore }: Plan, { workspace }: Target): void {
  if (pointer.changed) writeWhole(join(workspace, pointer.path), pointer.text);
  if (gitignore) writeWhole(join(workspace, gitignore.path), gitignore.text);
}

/** Gives a directory or a file of the checkout a version: in the DVC remote, in Git by its pointer, and in a folder that SageMaker can read. */
export const versionDataset = defineAction({
  name: 'version-dataset',
  kind: 'dataset',
  inputs,
  needs: [],
  check,
  observe,
  plan: (trip, observed: Observed | Unread): Plan | DigestPlan =>
    'listing' in observed ? planDigests(trip, observed) : planVersion(observed, trip.store.uri),
  describe: (plan) => ('job' in plan ? describeDigests(plan) : describePlan(plan)),
  perform,
  async stop({ job, want }, { env, clock, log }) {
    if (job === undefined) return;
    const own = want === undefined ? undefined : (JSON.parse(want) as WantTag); // Safe: `digestFirst` wrote it.
    log.info(`${job}: ${becameOf[await stopProcessingJob(connect({ env, clock }), job, own)]}`);
  },
});
