import type { Operation } from '../../operation.ts';
import { modelUri } from './artifacts.ts';
import { type TrainingJob, trainingJobNamed } from './job.ts';

/** @throws ServiceError ValidationException `Requested resource not found.` */
export const describeTrainingJob: Operation<{ TrainingJobName: string }, object> = (world, { TrainingJobName }) => {
  const job = trainingJobNamed(world, TrainingJobName);
  return {
    EnableNetworkIsolation: false,
    EnableInterContainerTrafficEncryption: false,
    EnableManagedSpotTraining: false,
    ...job.request,
    // The SageMaker Python SDK reads it from every job.
    OutputDataConfig: { KmsKeyId: '', ...job.request.OutputDataConfig },
    TrainingJobArn: job.arn,
    // Required by the model from the start, so the service predicts it.
    ModelArtifacts: { S3ModelArtifacts: modelUri(job.request) },
    TrainingJobStatus: job.status,
    SecondaryStatus: job.secondary,
    SecondaryStatusTransitions: transitions(job),
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.modifiedAt),
    ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
    ...times(job),
    ...(job.metrics.length > 0 && { FinalMetricDataList: metrics(job) }),
  };
};

function transitions({ transitions }: TrainingJob): object[] {
  return transitions.map(({ status, message, startedAt, endedAt }) => ({
    Status: status,
    StatusMessage: message,
    StartTime: new Date(startedAt),
    ...(endedAt !== undefined && { EndTime: new Date(endedAt) }),
  }));
}

/** What spot capacity costs beside on-demand: made up, as its price moves. */
const spotShare = 0.3;

/** Seconds of the cloud's clock, whatever the count of instances: that factor belongs to the bill. */
function times({ startedAt, endedAt, request }: TrainingJob): object {
  if (startedAt === undefined) return {};
  if (endedAt === undefined) return { TrainingStartTime: new Date(startedAt) };
  const seconds = Math.max(1, Math.round((endedAt - startedAt) / 1000));
  return {
    TrainingStartTime: new Date(startedAt),
    TrainingEndTime: new Date(endedAt),
    TrainingTimeInSeconds: seconds,
    // AWS bills spot seconds at the price on demand, so it bills fewer of them.
    BillableTimeInSeconds: request.EnableManagedSpotTraining ? Math.ceil(seconds * spotShare) : seconds,
  };
}

/** `Value` is a 32-bit float in the service: 0.9234 comes back as 0.9233999848365784. */
function metrics({ metrics }: TrainingJob): object[] {
  return metrics.map(({ name, value, at }) => ({
    MetricName: name,
    Value: Math.fround(value),
    Timestamp: new Date(at),
  }));
}
