import { ServiceError } from '../../operation.ts';
import { JobFailure } from '../../run/failure.ts';
import { invalid } from '../refusals.ts';
import type { ContainerJob } from './request.ts';

/** When something that was asked for goes wrong. */
export type Moment = 'Starting' | 'Downloading' | 'Training' | 'Uploading';

interface Planned {
  readonly at: Moment;
  readonly failure: (job: ContainerJob) => JobFailure;
}

const clientError = (message: string): JobFailure => new JobFailure('ClientError', message);

const firstUri = ({ InputDataConfig }: ContainerJob): string =>
  InputDataConfig?.[0]?.DataSource.S3DataSource?.S3Uri ?? 's3://bucket/prefix';

/** By the value of `LOCAL_CLOUD_FAULT` in the job's environment. Texts as people have reported them; who wrote them is in the sheet, §1.6. */
const planned: Readonly<Record<string, Planned>> = {
  CapacityError: {
    at: 'Starting',
    failure: () =>
      new JobFailure(
        'CapacityError',
        'Unable to provision requested ML compute capacity. Please retry using a different ML instance type or after some time.',
      ),
  },
  InternalServerError: {
    at: 'Training',
    failure: () => new JobFailure('InternalServerError', 'We encountered an internal error. Please try again.'),
  },
  RoleGone: {
    at: 'Starting',
    failure: ({ RoleArn }) => clientError(`SageMaker was unable to assume the role '${RoleArn}'`),
  },
  DataDenied: {
    at: 'Downloading',
    failure: (job) =>
      clientError(`Data download failed:Unable to download object ${firstUri(job)} (AccessDenied: Access Denied)`),
  },
  KeyDenied: {
    at: 'Downloading',
    failure: ({ RoleArn }) =>
      clientError(
        `Data download failed:AccessDenied (403): User: ${RoleArn} is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no identity-based policy allows the kms:Decrypt action`,
      ),
  },
  OutOfMemory: {
    at: 'Training',
    failure: () =>
      clientError(
        'Please use an instance type with more memory, or reduce the size of job data processed on an instance., exit code: 137',
      ),
  },
  DiskFull: { at: 'Downloading', failure: () => clientError('Data download failed:Insufficient disk space') },
  UploadDenied: {
    at: 'Uploading',
    failure: ({ OutputDataConfig }) =>
      clientError(`Artifact upload failed: Access Denied to ${OutputDataConfig.S3OutputPath}`),
  },
};

/** A job whose environment asks for it fails. @throws JobFailure at the moment that its fault has */
export function failAsPlanned(job: ContainerJob, at: Moment): void {
  const fault = planned[job.Environment?.['LOCAL_CLOUD_FAULT'] ?? ''];
  if (fault?.at === at) throw fault.failure(job);
}

const needed = 'ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer';

/**
 * What CreateTrainingJob refuses where there is an IAM, a registry, or a quota, none of which a laptop has: an image of a repository whose
 * name contains `missing`, and what the environment asks for.
 * @throws ServiceError
 */
export function refuseAsPlanned({ AlgorithmSpecification, Environment, ResourceConfig, RoleArn }: ContainerJob): void {
  const [, registry, repository] =
    /^(\d{12})\.dkr\.ecr\.[^/]+\/([^:@]*missing[^:@]*)/.exec(AlgorithmSpecification.TrainingImage ?? '') ?? [];
  if (repository !== undefined)
    throw invalid(
      `Cannot find repository: ${repository} in registry ID: ${registry} Please check if your ECR repository exists and role ${RoleArn} has proper pull permissions for SageMaker: ${needed}`,
    );
  const fault = Environment?.['LOCAL_CLOUD_FAULT'];
  if (fault === 'PassRoleDenied')
    throw new ServiceError(
      'AccessDeniedException',
      `User: arn:aws:sts::111122223333:assumed-role/modelway/local is not authorized to perform: iam:PassRole on resource: ${RoleArn} because no identity-based policy allows the iam:PassRole action`,
    );
  if (fault === 'ResourceLimitExceeded')
    throw new ServiceError(
      'ResourceLimitExceeded',
      `The account-level service limit '${ResourceConfig.InstanceType} for training job usage' is 0 Instances, with current utilization of 0 Instances and a request delta of ${ResourceConfig.InstanceCount} Instances. Please use AWS Service Quotas to request an increase for this quota.`,
    );
}
