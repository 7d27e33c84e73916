import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type CreateTrainingJobRequest, DescribeTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { type LocalCloud, type LocalCloudSettings, startLocalCloud } from '@modelway/local-cloud';
import { pack } from 'tar-stream';

export interface Wired {
  readonly cloud: LocalCloud;
  readonly sagemaker: SageMakerClient;
  readonly s3: S3Client;
  close(): Promise<void>;
}

export async function wired(settings: LocalCloudSettings = {}): Promise<Wired> {
  const cloud = await startLocalCloud({ speed: 60, buckets: ['b'], ...settings });
  const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };
  const options = { endpoint: cloud.url, region: 'us-east-1', maxAttempts: 1, credentials };
  const sagemaker = new SageMakerClient(options);
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  const close = async (): Promise<void> => {
    sagemaker.destroy();
    s3.destroy();
    await cloud.close();
  };
  return { cloud, sagemaker, s3, close };
}

export const RoleArn = 'arn:aws:iam::111122223333:role/trainer';

export async function request({ s3 }: Wired, script: string, name: string): Promise<CreateTrainingJobRequest> {
  const archive = pack();
  archive.entry({ name: 'train.py' }, script);
  archive.finalize();
  const Body = gzipSync(await buffer(Readable.from(archive)));
  await s3.send(new PutObjectCommand({ Bucket: 'b', Key: `${name}.tar.gz`, Body }));
  return {
    TrainingJobName: name,
    RoleArn,
    AlgorithmSpecification: {
      TrainingImage: 'image',
      TrainingInputMode: 'File',
      MetricDefinitions: [{ Name: 'auc', Regex: 'auc=([0-9.]+)' }],
    },
    HyperParameters: {
      sagemaker_program: '"train.py"',
      sagemaker_submit_directory: `"s3://b/${name}.tar.gz"`,
      lr: '0.1',
    },
    InputDataConfig: [
      { ChannelName: 'train', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://b/data/' } } },
    ],
    OutputDataConfig: { S3OutputPath: 's3://b/out' },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
    StoppingCondition: { MaxRuntimeInSeconds: 2_419_200 },
    Tags: [{ Key: 'modelway:plan', Value: 'abc' }],
  };
}

export const describeJob = ({ sagemaker }: Wired, TrainingJobName: string) =>
  sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName }));

export async function ended(at: Wired, name: string) {
  for (;;) {
    const job = await describeJob(at, name);
    if (!['InProgress', 'Stopping'].includes(job.TrainingJobStatus ?? '')) return job;
    await at.cloud.world.clock.sleep(1);
  }
}
