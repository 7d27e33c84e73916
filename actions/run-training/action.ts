import { defineAction, type Outcome, type Trip } from '@modelway/action';
import { type Aws, becameOf, describeTrainingJob, reach, stopTrainingJob, type WantTag } from '@modelway/aws';
import type { Facts } from '@modelway/lineage';
import { type Attached, asBegun, attach, findJob } from './attach-job.ts';
import { begin } from './begin-job.ts';
import { describeAttaching, describeTraining } from './describe.ts';
import { detached, placeOfJob } from './detached.ts';
import { abandon, watch } from './follow-training.ts';
import { type Inputs, inputs, type Values } from './inputs.ts';
import { keepPlan } from './kept-plan.ts';
import { limits } from './limits.ts';
import { metricHistory } from './metric-history.ts';
import { mirrored, nameStatement } from './mlflow.ts';
import { lookAtModel } from './model.ts';
import { type Observed, observe } from './observe.ts';
import { observeData } from './observed-data.ts';
import { outcomeOf } from './outcome.ts';
import { planTraining, type TrainingPlan } from './plan.ts';
import { stopStep } from './stop-step.ts';
import { begins, waitFaults } from './wait.ts';

/** The plan, and the job to attach to where it has been begun. */
type Work = TrainingPlan & { readonly attachTo?: string };

async function perform(plan: Work, trip: Trip<Inputs>, seen: Observed | Attached): Promise<Outcome<'training'>> {
  const outcome = await train(plan, trip, seen);
  return { ...outcome, outputs: { ...outcome.outputs, commit: trip.run.commit } };
}

async function train(planned: Work, trip: Trip<Inputs>, seen: Observed | Attached): Promise<Outcome<'training'>> {
  const aws = reach(trip);
  const attached = 'kept' in seen;
  const begun = attached
    ? { ...(await attach(aws, planned, { trip, job: seen.job })), plan: planned }
    : await begin(aws, planned, { trip, seen });
  if ('outcome' in begun) return begun.outcome;
  const { name, found, plan } = begun;
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
    const observed = job.status === 'Completed' ? await observeData({ ...trip, aws, job }, plan.channels) : {};
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
  async stop({ job, step = '', want }, post) {
    const { log } = post;
    if (step !== '') await stopStep(reach(post), step, { want, post });
    if (job === undefined) return;
    if (post.inputs['on-cancel'] === 'leave') return log.info(`${job} is left as it is (on-cancel: leave)`);
    const own = want === undefined ? undefined : (JSON.parse(want) as WantTag); // Safe: `begin` and `attach` wrote it.
    log.info(`${job}: ${becameOf[await stopTrainingJob(reach(post), job, own)]}`);
  },
});
