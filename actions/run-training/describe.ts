import type { Described } from '@modelway/action';
import { costOf } from '@modelway/aws';
import type { TrainingPlan } from './plan.ts';

/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
export function describeTraining({ request, source, channels }: TrainingPlan): Described {
  const { InstanceType = 'unknown', InstanceCount = 1 } = request.ResourceConfig ?? {};
  const seconds = request.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
  const cost = costOf({ instanceType: InstanceType, count: InstanceCount, seconds });
  const job = `training-job/${request.TrainingJobName}`;
  return {
    requests: [{ 's3:PutObject': { uri: source.uri } }, { 'sagemaker:CreateTrainingJob': request }],
    cost: cost
      ? `at most ${cost.amount} ${cost.currency} (${InstanceCount} × ${InstanceType} for ${seconds} s; ${cost.prices})`
      : `unknown: no price of ${InstanceType} is known here`,
    permissions: [
      { action: 's3:PutObject', resource: source.uri },
      ...channels.map(({ uri }) => ({ action: 's3:ListBucket', resource: uri })),
      ...['CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'AddTags', 'ListTags'].map((it) => ({
        action: `sagemaker:${it}`,
        resource: job,
      })),
      { action: 'iam:PassRole', resource: request.RoleArn ?? '' },
      ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({
        action: `logs:${it}`,
        resource: '/aws/sagemaker/TrainingJobs',
      })),
      { action: 's3:GetObject', resource: `${request.OutputDataConfig?.S3OutputPath}/*` },
    ],
  };
}
