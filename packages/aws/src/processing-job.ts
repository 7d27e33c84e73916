import type { CreateProcessingJobCommandInput, DescribeProcessingJobCommandOutput } from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { type Ensured, ensureJob, type Job, type JobPlan, tagsFor } from './ensure-job.ts';
import { followJob, type Watched, type Watching } from './follow-job.ts';
import type { LogLine } from './log-stream.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';
import { type Stopped, stopJob } from './stop-job.ts';
import type { WantTag } from './want.ts';

/** What is sent to process. Its tag `modelway:plan` tells it from jobs that others began. */
export type ProcessingJobRequest = CreateProcessingJobCommandInput & { readonly ProcessingJobName: string };

/** A processing job as it stands. */
export interface ProcessingJob extends Job {
  readonly failure: string | undefined;
  /** What the container left in /opt/ml/output/message: hostile text. */
  readonly exitMessage: string | undefined;
  /** From start to end, in the service's time; undefined while it runs, or when it never started. */
  readonly seconds: number | undefined;
}

/**
 * Starts the processing job of a plan, or finds the one that an earlier run began: see `ensureJob`.
 * @returns its name: of a later attempt when earlier ones failed. @throws NotOurs, ServiceFault
 */
export const ensureProcessingJob = async (aws: Aws, request: ProcessingJobRequest, plan: JobPlan): Promise<string> =>
  (await beginProcessingJob(aws, request, plan)).name;

/** What of a request is another one for each attempt: where it writes, as SageMaker clears nothing there first. */
export type OwnOfAttempt = (name: string) => Pick<ProcessingJobRequest, 'ProcessingOutputConfig'>;

/** The same. @returns in which status it was found, too. @throws NotOurs, ServiceFault */
export async function beginProcessingJob(
  aws: Aws,
  request: ProcessingJobRequest,
  plan: JobPlan & { readonly own?: OwnOfAttempt },
): Promise<Ensured> {
  const { sdk, client } = await aws.sagemaker();
  const as = (name: string): ProcessingJobRequest => ({ ...request, ...plan.own?.(name), ProcessingJobName: name });
  return ensureJob(aws, {
    name: request.ProcessingJobName,
    plan,
    create: (name) =>
      asked('sagemaker:CreateProcessingJob', name, () =>
        client.send(new sdk.CreateProcessingJobCommand({ ...as(name), Tags: tagsFor(request.Tags, plan) })),
      ),
    describe: (name) => describeProcessingJob(aws, name),
  });
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

/** Follows a processing job to its end, with its log and its states. @throws the signal's reason, ServiceFault */
export const followProcessingJob = async (
  aws: Aws,
  name: string,
  watching: Watching<ProcessingJob>,
): Promise<ProcessingJob> => (await watchProcessingJob(aws, { name, instances: 1 }, watching)).job;

/** The same. @param instances how many write its log. @returns its last lines, too: hostile text. */
export function watchProcessingJob(
  aws: Aws,
  { name, instances }: { readonly name: string; readonly instances: number },
  watching: Watching<ProcessingJob>,
): Promise<Watched<ProcessingJob>> {
  let status: string | undefined;
  const onLook = (job: ProcessingJob, lines: readonly LogLine[]): void => {
    if (job.status !== status) watching.log.info(`${name}: ${job.status}`);
    status = job.status;
    watching.onLook?.(job, lines);
  };
  const logs = { group: '/aws/sagemaker/ProcessingJobs', job: name, instances };
  const describe = () => describeProcessingJob(aws, name);
  return followJob(aws, { describe, logs }, { ...watching, onLook });
}

/** Asks a processing job of ours to end, unless others than `own` have said that they want it. @throws ServiceFault */
export async function stopProcessingJob(aws: Aws, name: string, own?: WantTag): Promise<Stopped> {
  const { sdk, client } = await aws.sagemaker();
  const stop = () =>
    asked('sagemaker:StopProcessingJob', name, () =>
      client.send(new sdk.StopProcessingJobCommand({ ProcessingJobName: name })),
    );
  return stopJob(aws, await describeProcessingJob(aws, name), { stop, own });
}

function toJob(found: DescribeProcessingJobCommandOutput): ProcessingJob {
  const [start, end] = [found.ProcessingStartTime, found.ProcessingEndTime];
  return {
    name: found.ProcessingJobName ?? '',
    arn: found.ProcessingJobArn ?? '',
    status: found.ProcessingJobStatus ?? 'Unknown',
    failure: found.FailureReason,
    exitMessage: found.ExitMessage,
    seconds: start && end ? Math.max(0, Math.round((end.getTime() - start.getTime()) / 1000)) : undefined,
  };
}
