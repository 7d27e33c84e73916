import type { CreateTrainingJobCommandInput, DescribeTrainingJobCommandOutput } from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { type Ensured, ensureJob, findJob, type Job, type JobPlan, tagsFor } from './ensure-job.ts';
import { follow } from './follow.ts';
import { followJob, type Watched, type Watching } from './follow-job.ts';
import { checkOurs, planTag } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';
import { type Stopped, stopJob } from './stop-job.ts';
import type { WantTag } from './want.ts';

/** What is sent to train. Its tag `modelway:plan` tells it from jobs that others began. */
export type TrainingJobRequest = CreateTrainingJobCommandInput & { readonly TrainingJobName: string };

/** A training job as it stands. */
export interface TrainingJob extends Job {
  /** Finer than the status: `Starting`, `Downloading`, `Training`, `MaxRuntimeExceeded`, … */
  readonly secondary: string;
  readonly message: string | undefined;
  /** SageMaker's reason; its first word is the class, such as `AlgorithmError`. The rest may be what the container said: hostile. */
  readonly failure: string | undefined;
  /** How often spot capacity was taken back, and the job began again. */
  readonly interruptions?: number;
  /** Where the model is, or will be. */
  readonly model: string | undefined;
  /** Where each channel was read from. */
  readonly channels?: Readonly<Record<string, string>>;
  /** The last value of each metric. */
  readonly metrics: ReadonlyArray<{ readonly name: string; readonly value: number }>;
  /** In the service's time. */
  readonly createdOn: Date | undefined;
  readonly endedOn?: Date | undefined;
  /** Wall-clock seconds; times the number of instances is what is paid. */
  readonly seconds: { readonly training: number | undefined; readonly billable: number | undefined };
}

/** Starts the training job of a plan, or finds the one that an earlier run began: see `ensureJob`. @throws NotOurs, ServiceFault */
export async function ensureTrainingJob(aws: Aws, request: TrainingJobRequest, plan: JobPlan): Promise<Ensured> {
  const { sdk, client } = await aws.sagemaker();
  return ensureJob(aws, {
    name: request.TrainingJobName,
    plan,
    create: (name) =>
      asked('sagemaker:CreateTrainingJob', name, () =>
        client.send(
          new sdk.CreateTrainingJobCommand({ ...request, TrainingJobName: name, Tags: tagsFor(request.Tags, plan) }),
        ),
      ),
    describe: (name) => describeTrainingJob(aws, name),
  });
}

/** @returns the training job of a plan that runs or has completed, if there is one. Begins none. @throws NotOurs, ServiceFault */
export const findTrainingJob = (
  aws: Aws,
  { name, digest }: { readonly name: string; readonly digest: string },
): Promise<TrainingJob | undefined> =>
  findJob(aws, { name, digest, describe: (attempt) => describeTrainingJob(aws, attempt) });

/** @returns the training job of a plan that somebody began. @throws NotOurs when another plan made it; Error when it is gone; ServiceFault. */
export async function joinTrainingJob(aws: Aws, name: string, digest: string): Promise<TrainingJob> {
  const job = await describeTrainingJob(aws, name);
  if (job === undefined) throw new Error(`${name} is gone: somebody deleted it, or it is in another account or region`);
  await checkOurs(aws, job.arn, [{ Key: planTag, Value: digest }]);
  return job;
}

/** @returns the job, or undefined when there is none. @throws ServiceFault */
export async function describeTrainingJob(aws: Aws, name: string): Promise<TrainingJob | undefined> {
  const { sdk, client } = await aws.sagemaker();
  try {
    return toJob(
      await asked('sagemaker:DescribeTrainingJob', name, () =>
        client.send(new sdk.DescribeTrainingJobCommand({ TrainingJobName: name })),
      ),
    );
  } catch (cause) {
    if (refusalKind(cause) === 'absent') return undefined;
    throw cause;
  }
}

/** Which job is followed, how many instances write its log, and which metrics it is to have in the end. */
export interface FollowedTraining {
  readonly name: string;
  readonly instances: number;
  readonly metrics: readonly string[];
}

/** Follows a training job to its end, with its log. @throws the signal's reason, ServiceFault */
export async function followTrainingJob(
  aws: Aws,
  { name, instances, metrics }: FollowedTraining,
  watching: Watching<TrainingJob>,
): Promise<Watched<TrainingJob>> {
  const logs = { group: '/aws/sagemaker/TrainingJobs', job: name, instances };
  const describe = () => describeTrainingJob(aws, name);
  const ended = await followJob(aws, { describe, logs, silent: hasNoScriptYet }, watching);
  return { ...ended, job: await withMetrics(aws, ended.job, { metrics, watching }) };
}

/** The states before the container runs. */
const hasNoScriptYet = ({ secondary }: TrainingJob): boolean =>
  /^(?:Pending|Starting|LaunchingMLInstances|PreparingTrainingStack|Downloading|DownloadingTrainingImage)$/.test(
    secondary,
  );

/** Seconds by which final metrics may be later than the end. */
const late = 60;

async function withMetrics(
  aws: Aws,
  job: TrainingJob,
  { metrics, watching }: { metrics: readonly string[]; watching: Watching<TrainingJob> },
): Promise<TrainingJob> {
  const { clock, signal, interval } = watching;
  const has = (it: TrainingJob): boolean => metrics.every((name) => it.metrics.some((found) => found.name === name));
  if (job.status !== 'Completed' || has(job)) return job;
  const ended = aws.now().getTime();
  const look = async (): Promise<TrainingJob> => (await describeTrainingJob(aws, job.name)) ?? job;
  const done = (it: TrainingJob): boolean => has(it) || aws.now().getTime() - ended > late * 1000;
  return follow({ look, done, interval, name: job.name, clock, signal });
}

/** Asks a training job of ours to end, unless others than `own` have said that they want it; its container has two minutes for it. @throws ServiceFault */
export async function stopTrainingJob(aws: Aws, name: string, own?: WantTag): Promise<Stopped> {
  const { sdk, client } = await aws.sagemaker();
  const stop = () =>
    asked('sagemaker:StopTrainingJob', name, () =>
      client.send(new sdk.StopTrainingJobCommand({ TrainingJobName: name })),
    );
  return stopJob(aws, await describeTrainingJob(aws, name), { stop, own });
}

function toJob(found: DescribeTrainingJobCommandOutput): TrainingJob {
  return {
    name: found.TrainingJobName ?? '',
    arn: found.TrainingJobArn ?? '',
    status: found.TrainingJobStatus ?? 'Unknown',
    secondary: found.SecondaryStatus ?? '',
    message: found.SecondaryStatusTransitions?.at(-1)?.StatusMessage,
    failure: found.FailureReason,
    interruptions: (found.SecondaryStatusTransitions ?? []).filter(({ Status }) => Status === 'Interrupted').length,
    model: found.ModelArtifacts?.S3ModelArtifacts,
    channels: Object.fromEntries(
      (found.InputDataConfig ?? []).map(({ ChannelName = '', DataSource }) => [
        ChannelName,
        DataSource?.S3DataSource?.S3Uri ?? '',
      ]),
    ),
    metrics: (found.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) =>
      MetricName !== undefined && Value !== undefined ? [{ name: MetricName, value: asPrinted(Value) }] : [],
    ),
    createdOn: found.CreationTime,
    endedOn: found.TrainingEndTime,
    seconds: { training: found.TrainingTimeInSeconds, billable: found.BillableTimeInSeconds },
  };
}

/** SageMaker keeps metrics as 32-bit floats: 0.9234 comes back as 0.9233999848365784. @returns the shortest number that is that float. */
export function asPrinted(value: number): number {
  const short = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)));
  return short.find((it) => Math.fround(it) === Math.fround(value)) ?? value;
}
