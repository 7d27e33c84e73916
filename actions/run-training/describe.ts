import type { Described } from '@modelway/action';
import { costOf } from '@modelway/aws';
import type { TrainingPlan } from './plan.ts';

/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
export function describeTraining(plan: TrainingPlan): Described {
  const { request, source } = plan;
  return {
    requests: [
      { 's3:PutObject': { uri: source.uri, ifAbsent: true } },
      ...placings(plan),
      { 'sagemaker:CreateTrainingJob': request },
    ],
    cost: largestCost(plan),
    permissions: permissionsOf(plan),
  };
}

/** Copies that are shown one by one. */
const shown = 10;

function placings({ channels }: TrainingPlan): Described['requests'][number][] {
  return channels.flatMap(({ name, placing: { copies, texts } = { copies: [], texts: [] } }) => [
    ...copies.slice(0, shown).map((copy) => ({ 's3:CopyObject': copy })),
    ...(copies.length > shown ? [{ 's3:CopyObject': `… and ${copies.length - shown} more for ${name}` }] : []),
    ...texts.map(({ key }) => ({ 's3:PutObject': { key, ifAbsent: true } })),
  ]);
}

/** What S3 is asked for where files have to be copied, by the folders that they come from and go to. */
const placingPermissions = ({ channels }: TrainingPlan, s3: (uri: string) => string): Described['permissions'] =>
  channels.flatMap(({ uri, wanted, placing }) =>
    wanted === undefined || placing === undefined
      ? []
      : [
          { action: 's3:GetObject', resource: s3(`${wanted.dataset.remote}/files/md5/*`) },
          { action: 's3:PutObject', resource: s3(uri.endsWith('/') ? `${uri}*` : uri.replace(/[^/]*$/, '*')) },
        ],
  );

function largestCost({ request }: TrainingPlan): string {
  const { InstanceType = 'unknown', InstanceCount = 1 } = request.ResourceConfig ?? {};
  const seconds = request.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
  const cost = costOf({ instanceType: InstanceType, count: InstanceCount, seconds });
  const what = `${InstanceCount} × ${InstanceType} for ${seconds} s`;
  return cost
    ? `at most ${cost.amount} ${cost.currency} (${what}; ${cost.prices}), or nothing when this plan has a completed job`
    : `unknown: no price of ${InstanceType} is known here (${what})`;
}

/** The role's account is the caller's: SageMaker takes no role of another one. */
function permissionsOf(plan: TrainingPlan): Described['permissions'] {
  const { request, source, channels, region } = plan;
  const role = request.RoleArn ?? '';
  const [, partition, , , account] = role.split(':');
  const here = `arn:${partition}`;
  // Further attempts of a plan have a suffix.
  const job = `${here}:sagemaker:${region}:${account}:training-job/${request.TrainingJobName}*`;
  const logs = `${here}:logs:${region}:${account}:log-group:/aws/sagemaker/TrainingJobs:*`;
  const s3 = (uri: string): string => `${here}:s3:::${uri.slice('s3://'.length)}`;
  const buckets = new Set(channels.map(({ uri }) => s3(uri).replace(/\/.*$/, '')));
  return [
    { action: 's3:PutObject', resource: s3(source.uri) },
    ...placingPermissions(plan, s3),
    ...[...buckets].map((resource) => ({ action: 's3:ListBucket', resource })),
    ...['CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'AddTags', 'ListTags'].map((it) => ({
      action: `sagemaker:${it}`,
      resource: job,
    })),
    { action: 'iam:PassRole', resource: role },
    ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
    { action: 's3:GetObject', resource: `${s3(request.OutputDataConfig?.S3OutputPath ?? '')}/*` },
  ];
}

/** @returns what a dry run shows of a run that only follows a job that was begun before. */
export const describeAttaching = (job: string): Described => ({
  requests: [{ 'sagemaker:DescribeTrainingJob': { TrainingJobName: job } }],
  cost: 'nothing more than the job that was begun before',
  permissions: [
    ...['DescribeTrainingJob', 'StopTrainingJob', 'ListTags'].map((action) => ({
      action: `sagemaker:${action}`,
      resource: `training-job/${job}`,
    })),
    ...['logs:DescribeLogStreams', 'logs:GetLogEvents'].map((action) => ({
      action,
      resource: 'log-group:/aws/sagemaker/TrainingJobs',
    })),
  ],
});
