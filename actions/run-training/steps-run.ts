import type { Outcome, Store, Trip } from '@modelway/action';
import { type Aws, findTrainingJob, type TrainingJob } from '@modelway/aws';
import type { Channel } from './channels.ts';
import type { Inputs } from './inputs.ts';
import type { Source } from './package-source.ts';
import type { TrainingPlan } from './plan.ts';
import { jobBehind } from './step-output.ts';
import { type Processed, processed, readRecord } from './step-record.ts';
import { runStep } from './step-run.ts';
import { notBegun } from './steps-outcome.ts';
import type { StepPlan } from './steps-plan.ts';

/** A plan whose steps are over, or what came of it where one of them ended the run. */
export type Prepared = { readonly plan: TrainingPlan } | { readonly outcome: Outcome<'training'> };

/**
 * Runs what is to run before a training, in order, each step once: a job that runs is joined, one that has completed is used again. Where
 * the training itself runs or has completed, nothing is run. @throws NotOurs, ServiceFault, S3Fault
 */
export async function runSteps(
  aws: Aws,
  plan: TrainingPlan,
  { trip, sources }: { trip: Trip<Inputs>; sources: readonly Source[] },
): Promise<Prepared> {
  const { steps = [], request, digest } = plan;
  if (steps.length === 0 || (await findTrainingJob(aws, { name: request.TrainingJobName, digest }))) return { plan };
  const done: Processed[] = [];
  for (const [i, step] of steps.entries()) {
    const run = await runStep(aws, asRead(step, done), { trip, source: sources[i] });
    done.push(run.processed);
    if (run.verdict !== undefined)
      return { outcome: notBegun({ ...plan, processed: done }, { ...run, verdict: run.verdict }) };
  }
  const channels = plan.channels.map((it) => asWritten(it, done));
  return { plan: { ...plan, processed: done, channels, request: withUris(request, channels) } };
}

/** @returns the step, reading what the steps before it wrote, wherever their attempts wrote it. */
function asRead(step: StepPlan, done: readonly Processed[]): StepPlan {
  const inputs = step.inputs.map((it) => asWritten(it, done));
  const ProcessingInputs = step.request.ProcessingInputs?.map((it) => {
    const S3Uri = inputs.find(({ name }) => name === it.InputName)?.uri ?? it.S3Input?.S3Uri;
    return { ...it, ...(it.S3Input ? { S3Input: { ...it.S3Input, S3Uri } } : {}) };
  });
  return { ...step, inputs, request: { ...step.request, ProcessingInputs } };
}

function asWritten(channel: Channel, done: readonly Processed[]): Channel {
  const found = done
    .flatMap(({ name, wrote }) => wrote.map((it) => ({ ...it, step: `${name}/${it.name}` })))
    .find(({ step }) => step === channel.step);
  return found === undefined ? channel : { ...channel, uri: found.uri, listing: found.listing };
}

type Request = TrainingPlan['request'];

function withUris(request: Request, channels: readonly Channel[]): Request {
  const uriOf = (name: string | undefined) => channels.find((it) => it.name === name)?.uri;
  const InputDataConfig = request.InputDataConfig?.map((it) => {
    const { S3DataSource } = it.DataSource ?? {};
    const S3Uri = uriOf(it.ChannelName) ?? S3DataSource?.S3Uri;
    return { ...it, ...(S3DataSource ? { DataSource: { S3DataSource: { ...S3DataSource, S3Uri } } } : {}) };
  });
  return { ...request, ...(InputDataConfig ? { InputDataConfig } : {}) };
}

/**
 * Where another run began the training, it may have been given what another attempt of a step wrote: what a job was given, the job itself
 * says. @returns the plan with the steps behind those folders. @throws S3Fault
 */
export async function withStepsBehind(store: Store, plan: TrainingPlan, job: TrainingJob): Promise<TrainingPlan> {
  const { steps = [] } = plan;
  const given = plan.channels.map((it) => (it.step ? { ...it, uri: job.channels?.[it.name] ?? it.uri } : it));
  const uris = given.map(({ uri }) => uri);
  const done: Processed[] = [];
  for (const step of [...steps].reverse()) {
    const names = new Set(uris.flatMap((uri) => jobBehind(store.uri, uri) ?? []));
    const records = await Promise.all([...names].map((name) => readRecord(store, name)));
    const record = records.find((it) => it?.plan === step.digest);
    if (record === undefined) continue;
    uris.push(...record.read.map(({ uri }) => uri));
    done.unshift(processed(record, step, { reused: !isNew(plan, record.job.name) }));
  }
  const alone = (plan.processed ?? []).filter(({ plan: digest }) => !done.some((it) => it.plan === digest));
  const all = [...done, ...alone];
  return { ...plan, processed: all, channels: given.map((it) => asWritten(it, all)) };
}

const isNew = ({ processed: own = [] }: TrainingPlan, job: string): boolean =>
  own.some((it) => it.job.name === job && !it.reused);
