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
  image: { is: 'digest', uri: `683313688378.dkr.ecr.eu-west-1.amazonaws.com/sklearn@sha256:${'a'.repeat(64)}` },
  inference: { image: 'docker.io/serve:1' },
  usage: { instanceType: 'ml.m5.large', count: 2, gigabytes: 30, seconds: { work: 3600, warm: 0 } },
  price: { dollars: 0.115, region: 'us-east-1', from: 'a table of 2025' },
  channels: [
    { name: 'train', uri: 's3://b/p/channels/x/train/', dataset: undefined },
    { name: 'more', uri: 's3://b/other/', dataset: undefined },
  ],
} as unknown as TrainingPlan;

test('the largest cost is that of all instances for the whole time, with where the price is from', () => {
  expect(describeTraining(plan).cost).toMatch(
    /^at most 0\.2547 USD \(2 × ml\.m5\.large for 3600 s, with 30 GB each; a table of 2025; in eu-west-1 it may be half/,
  );
});

test("a plan that is this run's alone promises no job of others", () => {
  expect(describeTraining(plan).cost).toMatch(/or nothing when this plan has a completed job$/);
  expect(describeTraining({ ...plan, anew: true }).cost).toMatch(
    /or nothing when an earlier attempt of this run .*reuse: never/,
  );
});

test('a price that is not known is told as that', () => {
  const { price: _, ...priceless } = plan;
  expect(describeTraining(priceless).cost).toMatch(/^unknown: no price of ml\.m5\.large/);
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
  expect(permissions).toContainEqual({
    action: 'iam:PassRole',
    resource: 'arn:aws:iam::111122223333:role/r',
    condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
  });
});

test('to find a digest only the repository of an image in ECR is asked', () => {
  expect(describeTraining(plan).permissions.filter(({ action }) => action === 'ecr:BatchGetImage')).toEqual([
    { action: 'ecr:BatchGetImage', resource: 'arn:aws:ecr:eu-west-1:683313688378:repository/sklearn' },
  ]);
});

test('keys need what the caller does with them, and no more', () => {
  const request = {
    ...plan.request,
    OutputDataConfig: { S3OutputPath: 's3://b/p/training', KmsKeyId: 'alias/out' },
    ResourceConfig: { VolumeKmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/k' },
  };
  expect(describeTraining({ ...plan, request }).permissions.filter(({ action }) => action.startsWith('kms:'))).toEqual([
    { action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-west-1:111122223333:alias/out' },
    { action: 'kms:CreateGrant', resource: 'arn:aws:kms:eu-west-1:111122223333:key/k' },
  ]);
});
