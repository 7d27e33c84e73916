import type { ProcessingInstanceType } from '@aws-sdk/client-sagemaker';
import type { Described, InputValues } from '@modelway/action';
import { type ProcessingJobRequest, planName } from '@modelway/aws';
import { type Bundle, bundleFolder, programFile } from './bundle.ts';
import { type Listing, listingKey, tableFolder, tableName } from './digest-table.ts';
import type { Inputs } from './inputs.ts';
import { counted, sized } from './progress.ts';

/** Objects of an import whose digests nobody knows yet, and what a job would read them with. */
export interface Unread {
  readonly source: string;
  readonly listing: Listing;
  readonly bundle: Bundle;
  readonly region: string;
}

/** A job that reads them. Only then can be planned what is to be written: the version is not known before. */
export interface DigestPlan {
  readonly source: string;
  readonly objects: number;
  readonly bytes: number;
  /** The right to read them: versions have one of their own. */
  readonly reading: 'GetObject' | 'GetObjectVersion';
  readonly listing: string;
  readonly bundle: string;
  readonly table: string;
  /** SHA-256 of what is read, by what, and how: the same plan is the same job. */
  readonly digest: string;
  readonly job: ProcessingJobRequest;
}

interface Known {
  readonly inputs: Pick<InputValues<Inputs>, 'role-arn' | 'image' | 'instance-type' | 'max-runtime'>;
  readonly line: string;
  readonly store: { readonly uri: string };
}

const root = '/opt/ml/processing';
const places = { code: `${root}/input/code`, objects: `${root}/input/objects`, table: `${root}/output/table` };
const message = '/opt/ml/output/message';

/** Nothing but a listing and a table lie on its disk: objects are read from S3 as they are hashed. */
const volumeGb = 10;

/** Plans the job. Pure. */
export function planDigests({ inputs, line, store }: Known, { source, listing, bundle, region }: Unread): DigestPlan {
  const keys = { listing: listingKey(listing), bundle: bundleFolder(bundle), table: tableFolder(listing) };
  const uri = (key: string): string => `${store.uri}/${key}`;
  const draft = {
    RoleArn: inputs['role-arn'] ?? '',
    AppSpecification: {
      ImageUri: inputs.image ?? '',
      ContainerEntrypoint: ['node', `${places.code}/${programFile}`],
      ContainerArguments: [`${places.objects}/objects.jsonl`, `${places.table}/${tableName}`, message],
    },
    Environment: { AWS_REGION: region },
    ProcessingResources: {
      // Safe: its form was checked as an input; SageMaker says which types it has.
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: inputs['instance-type'] as ProcessingInstanceType,
        VolumeSizeInGB: volumeGb,
      },
    },
    ProcessingInputs: [input('code', uri(keys.bundle)), input('objects', uri(keys.listing))],
    ProcessingOutputConfig: {
      Outputs: [
        {
          OutputName: 'table',
          S3Output: { S3Uri: uri(keys.table), LocalPath: places.table, S3UploadMode: 'EndOfJob' as const },
        },
      ],
    },
    StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
  };
  const { name, digest, tags } = planName(line, 'digests', draft);
  const bytes = listing.objects.reduce((sum, { size }) => sum + size, 0);
  const job = { ...draft, ProcessingJobName: name, Tags: tags };
  const reading = listing.objects.some(({ versionId }) => versionId !== undefined) ? 'GetObjectVersion' : 'GetObject';
  return { source, objects: listing.objects.length, bytes, reading, ...keys, digest, job };
}

const input = (name: 'code' | 'objects', uri: string) => ({
  InputName: name,
  S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix' as const, S3InputMode: 'File' as const },
});

/** @returns the job as people see it in a dry run. */
export function describeDigests({
  source,
  objects,
  bytes,
  reading,
  listing,
  bundle,
  table,
  job,
}: DigestPlan): Described {
  const { InstanceType = '' } = job.ProcessingResources?.ClusterConfig ?? {};
  const seconds = job.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
  const arn = (uri: string): string => `arn:aws:s3:::${uri.slice('s3://'.length)}`;
  const store = (job.ProcessingInputs?.[0]?.S3Input?.S3Uri ?? '').slice(0, -bundle.length - 1);
  return {
    requests: [
      { 's3:PutObject': { key: `${bundle}*`, what: 'the code of this action', unless: 'it is there' } },
      { 's3:PutObject': { key: listing, what: `${counted(objects)} objects, ${sized(bytes)}`, unless: 'it is there' } },
      { 'sagemaker:CreateProcessingJob': job },
      { afterwards: 'what the version needs, which is not known before the job has read it' },
    ],
    cost: `at most ${seconds} s of one ${InstanceType}; SageMaker bills processing by the second (prices: https://aws.amazon.com/sagemaker/pricing/)`,
    permissions: [
      ...['ListBucket', reading].map((it) => ({
        action: `s3:${it}`,
        resource: `${source}, also for the job's role`,
      })),
      ...[bundle, 'digests/'].map((key) => ({ action: 's3:PutObject', resource: `${arn(store)}/${key}*` })),
      { action: 's3:GetObject', resource: `${arn(store)}/*, also for the job's role` },
      { action: 's3:PutObject', resource: `${arn(store)}/${table}*, for the job's role` },
      ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
        action: `sagemaker:${it}`,
        resource: `processing-job/${job.ProcessingJobName}*`,
      })),
      { action: 'logs:GetLogEvents', resource: 'log-group:/aws/sagemaker/ProcessingJobs' },
      { action: 'iam:PassRole', resource: job.RoleArn ?? '' },
    ],
  };
}
