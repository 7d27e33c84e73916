import type { CreateTrainingJobCommandInput, DescribeTrainingJobCommandOutput } from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { ensureJob } from './ensure-job.ts';
import { type Following, follow } from './follow.ts';
import { type LogSink, logTail } from './log-tail.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

export type TrainingJobRequest = CreateTrainingJobCommandInput & { readonly TrainingJobName: string };

/** A training job as it stands. */
export interface TrainingJob {
  readonly name: string;
  readonly arn: string;
  readonly status: string;
  /** Finer than the status: `Starting`, `Downloading`, `Training`, `MaxRuntimeExceeded`, … */
  readonly secondary: string;
  readonly message: string | undefined;
  readonly failure: string | undefined;
  /** Where the model is, or will be. */
  readonly model: string | undefined;
  /** The last value of each metric. SageMaker keeps 32-bit floats. */
  readonly metrics: ReadonlyArray<{ readonly name: string; readonly value: number }>;
  readonly seconds: { readonly training: number | undefined; readonly billable: number | undefined };
}

/** When to look, and until when. */
type Pace = Pick<Following<unknown>, 'interval' | 'clock' | 'signal'>;

const terminal = ['Completed', 'Failed', 'Stopped'];

/** Starts a training job, or finds the one that this plan began. @returns its name, and its status when it was there already. @throws NotOurs when the name is somebody else's. */
export async function ensureTrainingJob(
  aws: Aws,
  request: TrainingJobRequest,
  planDigest: string,
): Promise<{ name: string; found: string | undefined }> {
  const { sdk, client } = await aws.sagemaker();
  return ensureJob(aws, {
    name: request.TrainingJobName,
    planDigest,
    create: (name) =>
      asked('sagemaker:CreateTrainingJob', name, () =>
        client.send(new sdk.CreateTrainingJobCommand({ ...request, TrainingJobName: name })),
      ),
    describe: (name) => describeTrainingJob(aws, name),
  });
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

/** A job that has ended, with the last lines that it printed. */
export interface Ended {
  readonly job: TrainingJob;
  readonly lastLines: readonly string[];
}

/** Follows a job to its end; its log lines go to `log` as they come. */
export async function followTrainingJob(
  aws: Aws,
  name: string,
  { log, ...pace }: Pace & { readonly log: LogSink },
): Promise<Ended> {
  const tail = logTail(aws, { group: '/aws/sagemaker/TrainingJobs', job: name, log });
  const look = async (): Promise<TrainingJob> => {
    const job = await describeTrainingJob(aws, name);
    if (job === undefined) throw new Error(`training job ${name} is gone; somebody deleted it`);
    await tail.read();
    return job;
  };
  const onChange = ({ status, secondary, message }: TrainingJob): void =>
    log.info(`${name}: ${[status, secondary, message].filter(Boolean).join(' · ')}`);
  const job = await follow({ look, done: ({ status }) => terminal.includes(status), onChange, ...pace });
  return { job: await withMetrics(aws, job, pace), lastLines: tail.last };
}

/** Final metrics may come a little after the end: up to a minute is waited for a completed job that shows none. */
async function withMetrics(aws: Aws, job: TrainingJob, pace: Pace): Promise<TrainingJob> {
  if (job.status !== 'Completed' || job.metrics.length > 0) return job;
  const ended = aws.now().getTime();
  const look = async (): Promise<TrainingJob> => (await describeTrainingJob(aws, job.name)) ?? job;
  return follow({ look, done: ({ metrics }) => metrics.length > 0 || aws.now().getTime() - ended > 60_000, ...pace });
}

/** Stops a job; one that has ended, or was never begun, is left as it is. */
export async function stopTrainingJob(aws: Aws, name: string): Promise<void> {
  const job = await describeTrainingJob(aws, name);
  if (job === undefined || terminal.includes(job.status) || job.status === 'Stopping') return;
  const { sdk, client } = await aws.sagemaker();
  await asked('sagemaker:StopTrainingJob', name, () =>
    client.send(new sdk.StopTrainingJobCommand({ TrainingJobName: name })),
  );
}

function toJob(found: DescribeTrainingJobCommandOutput): TrainingJob {
  return {
    name: found.TrainingJobName ?? '',
    arn: found.TrainingJobArn ?? '',
    status: found.TrainingJobStatus ?? 'Unknown',
    secondary: found.SecondaryStatus ?? '',
    message: found.SecondaryStatusTransitions?.at(-1)?.StatusMessage,
    failure: found.FailureReason,
    model: found.ModelArtifacts?.S3ModelArtifacts,
    metrics: (found.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) =>
      MetricName !== undefined && Value !== undefined ? [{ name: MetricName, value: Value }] : [],
    ),
    seconds: { training: found.TrainingTimeInSeconds, billable: found.BillableTimeInSeconds },
  };
}
