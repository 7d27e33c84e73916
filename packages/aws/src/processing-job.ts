import type { CreateProcessingJobCommandInput, DescribeProcessingJobCommandOutput } from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { ensureJob } from './ensure-job.ts';
import { type Following, follow } from './follow.ts';
import { type LogSink, logTail } from './log-tail.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

export type ProcessingJobRequest = CreateProcessingJobCommandInput & { readonly ProcessingJobName: string };

/** A processing job as it stands. */
export interface ProcessingJob {
  readonly name: string;
  readonly arn: string;
  readonly status: string;
  readonly failure: string | undefined;
  /** What the container left in /opt/ml/output/message. */
  readonly exitMessage: string | undefined;
  /** From start to end, in the service's time; undefined while it runs, or when it never started. */
  readonly seconds: number | undefined;
}

/** When to look, and until when. */
type Pace = Pick<Following<unknown>, 'interval' | 'clock' | 'signal'>;

const terminal = ['Completed', 'Failed', 'Stopped'];

/**
 * Starts a processing job, or finds the one that this plan began: a running one is joined, a completed one is used, after a failed or
 * stopped one a new attempt is made under the next name.
 * @returns the job's name. @throws NotOurs when the name is taken by something else.
 */
export async function ensureProcessingJob(
  aws: Aws,
  request: ProcessingJobRequest,
  planDigest: string,
): Promise<string> {
  const { sdk, client } = await aws.sagemaker();
  const { name } = await ensureJob(aws, {
    name: request.ProcessingJobName,
    planDigest,
    create: (name) =>
      asked('sagemaker:CreateProcessingJob', name, () =>
        client.send(new sdk.CreateProcessingJobCommand({ ...request, ProcessingJobName: name })),
      ),
    describe: (name) => describeProcessingJob(aws, name),
  });
  return name;
}

/** @returns the job, or undefined when there is none. @throws ServiceFault */
export async function describeProcessingJob(aws: Aws, name: string): Promise<ProcessingJob | undefined> {
  const { sdk, client } = await aws.sagemaker();
  try {
    return toJob(
      await asked('sagemaker:DescribeProcessingJob', name, () =>
        client.send(new sdk.DescribeProcessingJobCommand({ ProcessingJobName: name })),
      ),
    );
  } catch (cause) {
    if (refusalKind(cause) === 'absent') return undefined;
    throw cause;
  }
}

/** Follows a job to its end; its log lines go to `log` as they come. */
export async function followProcessingJob(
  aws: Aws,
  name: string,
  { log, ...pace }: Pace & { readonly log: LogSink },
): Promise<ProcessingJob> {
  const tail = logTail(aws, { group: '/aws/sagemaker/ProcessingJobs', job: name, log });
  const look = async (): Promise<ProcessingJob> => {
    const job = await describeProcessingJob(aws, name);
    if (job === undefined) throw new Error(`processing job ${name} is gone; somebody deleted it`);
    await tail.read();
    return job;
  };
  return follow({
    look,
    done: ({ status }) => terminal.includes(status),
    onChange: ({ status }) => log.info(`${name}: ${status}`),
    ...pace,
  });
}

/** Stops a job; one that has ended, or was never begun, is left as it is. */
export async function stopProcessingJob(aws: Aws, name: string): Promise<void> {
  const job = await describeProcessingJob(aws, name);
  if (job === undefined || terminal.includes(job.status) || job.status === 'Stopping') return;
  const { sdk, client } = await aws.sagemaker();
  await asked('sagemaker:StopProcessingJob', name, () =>
    client.send(new sdk.StopProcessingJobCommand({ ProcessingJobName: name })),
  );
}

function toJob(found: DescribeProcessingJobCommandOutput): ProcessingJob {
  const [start, end] = [found.ProcessingStartTime, found.ProcessingEndTime];
  return {
    name: found.ProcessingJobName ?? '',
    arn: found.ProcessingJobArn ?? '',
    status: found.ProcessingJobStatus ?? 'Unknown',
    failure: found.FailureReason,
    exitMessage: found.ExitMessage,
    seconds: start && end ? Math.round((end.getTime() - start.getTime()) / 1000) : undefined,
  };
}
