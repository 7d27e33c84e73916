import { defineAction, type Outcome, type Store, type Trip } from '@modelway/action';
import {
  type Aws,
  describeTrainingJob,
  ensureTrainingJob,
  joinTrainingJob,
  stopTrainingJob,
  type WantTag,
  wantTag,
} from '@modelway/aws';
import type { Facts } from '@modelway/lineage';
import { describeAttaching, describeTraining } from './describe.ts';
import { begunIn, detached, placeOfJob } from './detached.ts';
import { abandon, becameOf, watch } from './follow-training.ts';
import { type Inputs, inputs, type Values } from './inputs.ts';
import { type KeptPlan, keepPlan, readPlan } from './kept-plan.ts';
import { limits } from './limits.ts';
import { metricHistory } from './metric-history.ts';
import { mirrored, nameStatement } from './mlflow.ts';
import { lookAtModel } from './model.ts';
import { type Observed, observe } from './observe.ts';
import { observeData } from './observed-data.ts';
import { outcomeOf } from './outcome.ts';
import type { Source } from './package-source.ts';
import { place } from './place-channel.ts';
import { planTraining, type TrainingPlan } from './plan.ts';
import { reach } from './reach.ts';
import { begins, waitFaults } from './wait.ts';

/** A job that another run has begun, and its plan. */
interface Attached {
  readonly job: string;
  readonly kept: KeptPlan;
}

/** The plan, and the job to attach to where it has been begun. */
type Work = TrainingPlan & { readonly attachTo?: string };

async function findJob({ lineage, line, inputs: { job }, store }: Trip<Inputs>): Promise<Attached> {
  const { facts } = begunIn(lineage, { line, job });
  return { job: facts.job.name, kept: await readPlan(store, facts.kept) };
}

/** Uploads the source, shows the channels' files, and begins the job or finds it. @returns its name, and the status in which it was found. */
async function begin(
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

/** The post step looks after the job from here on. */
async function attach(aws: Aws, plan: TrainingPlan, { trip, job }: { trip: Trip<Inputs>; job: string }) {
  const found = await joinTrainingJob(aws, job, plan.digest);
  trip.saveState('want', JSON.stringify(wantTag(trip.run)));
  trip.saveState('job', job);
  trip.log.info(`${job}: followed from here; it is ${found.status}`);
  return { name: job, found: undefined };
}

async function perform(plan: Work, trip: Trip<Inputs>, seen: Observed | Attached): Promise<Outcome<'training'>> {
  const outcome = await train(plan, trip, seen);
  return { ...outcome, outputs: { ...outcome.outputs, commit: trip.run.commit } };
}

async function train(plan: Work, trip: Trip<Inputs>, seen: Observed | Attached): Promise<Outcome<'training'>> {
  const aws = reach(trip);
  const attached = 'kept' in seen;
  const { name, found } = attached
    ? await attach(aws, plan, { trip, job: seen.job })
    : await begin(aws, plan, { trip, source: seen.source });
  if (trip.inputs.wait === 'detach' && found !== 'Completed') return detach(aws, { name, plan }, trip);
  return follow(aws, { name, plan, reused: found === 'Completed' }, attached ? asBegun(trip, seen.kept) : trip);
}

/** Leaves the job to itself, once all is kept that whoever attaches to it needs. */
async function detach(
  aws: Aws,
  { name, plan }: { name: string; plan: TrainingPlan },
  { store, inputs: given }: Trip<Inputs>,
): Promise<Outcome<'training'>> {
  const mlflow = { uri: given['mlflow-tracking-uri'], experiment: given['mlflow-experiment'] };
  const kept = await keepPlan(store, { version: 1, plan, mlflow });
  const job = await describeTrainingJob(aws, name);
  if (job === undefined) throw new Error(`${name} is gone: somebody deleted it as soon as it was begun`);
  return detached(plan, job, kept);
}

/** With the settings of the run that began it, where this one has none of its own. */
function asBegun(trip: Trip<Inputs>, { mlflow: { uri, experiment } }: KeptPlan): Trip<Inputs> {
  const { 'mlflow-tracking-uri': ownUri = uri, 'mlflow-experiment': own = experiment } = trip.inputs;
  return { ...trip, inputs: { ...trip.inputs, 'mlflow-tracking-uri': ownUri, 'mlflow-experiment': own } };
}

/** Follows the job to its end, and takes the model's digest from its bytes. */
async function follow(
  aws: Aws,
  { name, plan, reused }: { name: string; plan: TrainingPlan; reused: boolean },
  trip: Trip<Inputs>,
): Promise<Outcome<'training'>> {
  const history = metricHistory(plan.request.AlgorithmSpecification?.MetricDefinitions ?? []);
  try {
    const { job, lastLines } = await watch(aws, { name, plan, history }, trip);
    const model = job.model && job.status === 'Completed' ? await lookAtModel(aws, job.model, trip.signal) : undefined;
    const observed =
      job.status === 'Completed' ? await observeData({ aws, lineage: trip.lineage, job: name }, plan.channels) : {};
    const outcome = outcomeOf({
      plan,
      reused,
      job,
      lastLines,
      model,
      history: history.remarks(),
      unreadable: history.unreadable(),
      observed,
    });
    return await mirrored(outcome, { aws, job, history }, trip);
  } catch (cause) {
    if (!trip.signal.aborted) throw cause;
    const { job, cancelled } = await abandon(aws, name, trip);
    return outcomeOf({ plan, reused, job, cancelled, model: undefined, lastLines: [], history: history.remarks() });
  }
}

/** Trains on SageMaker: never twice for the same plan, never for nobody. */
export const runTraining = defineAction({
  name: 'run-training',
  kind: 'training',
  // A dataset is needed only when a channel names a folder of one; `observe` refuses without.
  needs: [],
  inputs,
  check: (given) => [...waitFaults(given), ...limits(given)],
  place: placeOfJob,
  async observe(trip): Promise<Observed | Attached> {
    const { inputs: given } = trip;
    return begins(given) ? observe({ ...trip, inputs: given }) : findJob(trip);
  },
  plan({ inputs: given, ...known }, seen): Work {
    if ('kept' in seen) return { ...seen.kept.plan, attachTo: seen.job };
    return planTraining({ ...known, inputs: given as Values }, seen); // Safe: `check` has refused to begin without.
  },
  describe: (plan: Work) => (plan.attachTo === undefined ? describeTraining(plan) : describeAttaching(plan.attachTo)),
  perform,
  async tell({ lineage, head, lineageUri, ...trip }) {
    const facts = lineage.get(head)?.predicate.facts as Partial<Facts<'training'>> | undefined; // Safe: this action has just stated it.
    if (facts?.mlflow) await nameStatement(facts.mlflow, { head, lineageUri }, { ...trip, aws: reach(trip) });
    return {};
  },
  async stop({ job, want }, post) {
    const { log } = post;
    if (job === undefined) return;
    if (post.inputs['on-cancel'] === 'leave') return log.info(`${job} is left as it is (on-cancel: leave)`);
    const own = want === undefined ? undefined : (JSON.parse(want) as WantTag); // Safe: `begin` and `attach` wrote it.
    log.info(`${job}: ${becameOf[await stopTrainingJob(reach(post), job, own)]}`);
  },
});
