import { describeTraining } from './describe.ts';
import type { TrainingPlan } from './plan.ts';

// Safe: a description reads these members and no others.
const plan = {
  region: 'eu-west-1',
  request: {
    TrainingJobName: 'churn-training-aaaaaaaaaaaa',
    RoleArn: 'arn:aws:iam::111122223333:role/r',
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 2, VolumeSizeInGB: 30 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    OutputDataConfig: { S3OutputPath: 's3://b/p/training' },
  },
  source: { uri: 's3://b/p/code/x/sourcedir.tar.gz' },
  channels: [
    { name: 'train', uri: 's3://b/p/channels/x/train/', dataset: undefined },
    { name: 'more', uri: 's3://b/other/', dataset: undefined },
  ],
} as unknown as TrainingPlan;

test('the largest cost is that of all instances for the whole time, with where the price is from', () => {
  expect(describeTraining(plan).cost).toMatch(
    /^at most 0\.23 USD \(2 × ml\.m5\.large for 3600 s; list price of us-east-1/,
  );
});

test('a price that is not known is told as that', () => {
  const request = { ...plan.request, ResourceConfig: { ...plan.request.ResourceConfig, InstanceType: 'ml.p9.large' } };
  expect(describeTraining({ ...plan, request: request as TrainingPlan['request'] }).cost).toMatch(
    /^unknown: no price of ml\.p9\.large/,
  );
});

test('permissions name ARNs, each bucket once, and all attempts of the job', () => {
  const { permissions } = describeTraining(plan);
  expect(permissions).toContainEqual({
    action: 'sagemaker:CreateTrainingJob',
    resource: 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-training-aaaaaaaaaaaa*',
  });
  expect(permissions.filter(({ action }) => action === 's3:ListBucket')).toEqual([
    { action: 's3:ListBucket', resource: 'arn:aws:s3:::b' },
  ]);
  expect(permissions).toContainEqual({ action: 'iam:PassRole', resource: 'arn:aws:iam::111122223333:role/r' });
});
