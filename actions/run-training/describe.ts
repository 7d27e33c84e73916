import type { Described } from '@modelway/action';
import { costOf } from '@modelway/aws';
import type { TrainingPlan } from './plan.ts';

/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
export function describeTraining(plan: TrainingPlan): Described {
  const { request, source } = plan;
  return {
    requests: [{ 's3:PutObject': { uri: source.uri, ifAbsent: true } }, { 'sagemaker:CreateTrainingJob': request }],
    cost: largestCost(plan),
    permissions: permissionsOf(plan),
  };
}

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
function permissionsOf({ request, source, channels, region }: TrainingPlan): Described['permissions'] {
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
