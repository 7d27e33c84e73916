import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateProcessingJobCommand,
  CreateTrainingJobCommand,
  DescribeProcessingJobCommand,
  ListTrainingJobsCommand,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { describeJob, ended, RoleArn, request, type Wired, wired } from './training-scene.ts';

let at: Wired;
beforeAll(async () => {
  at = await wired();
  await at.s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'data/rows.csv', Body: '1,2' }));
});
afterAll(() => at.close());

describe('training over the wire', () => {
  it('runs a script and hands out model, metrics as 32-bit floats, dates and seconds', async () => {
    const script =
      'import os\nprint("auc=0.9234")\nopen(os.environ["SM_MODEL_DIR"] + "/m", "w").write(open(os.environ["SM_CHANNEL_TRAIN"] + "/rows.csv").read())';
    const created = await at.sagemaker.send(new CreateTrainingJobCommand(await request(at, script, 'Good-1')));
    expect(created.TrainingJobArn).toBe('arn:aws:sagemaker:us-east-1:111122223333:training-job/good-1');
    const job = await ended(at, 'Good-1');
    expect(job).toMatchObject({
      ...{ TrainingJobName: 'Good-1', TrainingJobStatus: 'Completed', SecondaryStatus: 'Completed' },
      ModelArtifacts: { S3ModelArtifacts: 's3://b/out/Good-1/output/model.tar.gz' },
      FinalMetricDataList: [{ MetricName: 'auc', Value: 0.9233999848365784, Timestamp: expect.any(Date) }],
      ...{
        CreationTime: expect.any(Date),
        TrainingEndTime: expect.any(Date),
        BillableTimeInSeconds: expect.any(Number),
      },
    });
    expect(job.SecondaryStatusTransitions?.map(({ Status }) => Status)).toEqual([
      'Starting',
      'Downloading',
      'Training',
      'Uploading',
      'Completed',
    ]);
    const model = await at.s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'out/Good-1/output/model.tar.gz' }));
    expect(gunzipSync((await model.Body?.transformToByteArray()) ?? Buffer.alloc(0)).toString('latin1')).toContain(
      '1,2',
    );
  });

  it("refuses in AWS's words", async () => {
    const again = await request(at, '', 'Good-1');
    const send = (over: object) => at.sagemaker.send(new CreateTrainingJobCommand({ ...again, ...over }));
    await expect(send({})).rejects.toMatchObject({
      name: 'ResourceInUse',
      message: expect.stringMatching(/^Job name must be unique within an AWS account and region/),
    });
    await expect(send({ TrainingJobName: 'bad_name' })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("at 'trainingJobName' failed to satisfy constraint"),
    });
    await expect(send({ TrainingJobName: 'other', RoleArn: `${RoleArn}-forbidden` })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(/^Could not assume role/),
    });
    await expect(describeJob(at, 'none')).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Requested resource not found.',
    });
    await expect(at.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'Good-1' }))).rejects.toMatchObject({
      message: 'The request was rejected because the training job is in status Completed.',
    });
  });

  it('stops a job, fails a job, and lists them', async () => {
    await at.sagemaker.send(
      new CreateTrainingJobCommand(await request(at, 'import time\ntime.sleep(3600)', 'stopped')),
    );
    await at.sagemaker.send(new CreateTrainingJobCommand(await request(at, 'raise SystemExit("no luck")', 'failed')));
    await at.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'stopped' }));
    expect((await ended(at, 'stopped')).TrainingJobStatus).toBe('Stopped');
    expect((await ended(at, 'failed')).FailureReason).toMatch(
      /^AlgorithmError: ExecuteUserScriptError:\nExitCode 1\nErrorMessage "no luck"/,
    );
    const listed = await at.sagemaker.send(
      new ListTrainingJobsCommand({ SortBy: 'Name', SortOrder: 'Descending', NameContains: 'e' }),
    );
    expect(listed.TrainingJobSummaries?.map(({ TrainingJobName }) => TrainingJobName)).toEqual(['stopped', 'failed']);
  });

  it('lets a script use an AWS SDK against this cloud, and never finds other credentials', async () => {
    const script =
      'import os\nprint(os.environ["AWS_ENDPOINT_URL"], os.environ["AWS_SHARED_CREDENTIALS_FILE"])\nassert "HOME" not in os.environ';
    await at.sagemaker.send(new CreateTrainingJobCommand(await request(at, script, 'inside')));
    expect((await ended(at, 'inside')).TrainingJobStatus).toBe('Completed');
  });

  it('processes', async () => {
    const name = { ProcessingJobName: 'score' };
    await at.sagemaker.send(
      new CreateProcessingJobCommand({
        ...{ ...name, RoleArn },
        AppSpecification: {
          ImageUri: 'image',
          ContainerEntrypoint: ['/bin/sh', '-c'],
          ContainerArguments: [
            'cat /opt/ml/processing/input/rows.csv > /opt/ml/processing/output/x; echo ok > /opt/ml/output/message',
          ],
        },
        ProcessingResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 1 } },
        ProcessingInputs: [
          {
            InputName: 'i',
            S3Input: {
              S3Uri: 's3://b/data/',
              S3DataType: 'S3Prefix',
              S3InputMode: 'File',
              LocalPath: '/opt/ml/processing/input',
            },
          },
        ],
        ProcessingOutputConfig: {
          Outputs: [
            {
              OutputName: 'o',
              S3Output: { S3Uri: 's3://b/scored', S3UploadMode: 'EndOfJob', LocalPath: '/opt/ml/processing/output' },
            },
          ],
        },
      }),
    );
    let job = await at.sagemaker.send(new DescribeProcessingJobCommand(name));
    while (job.ProcessingJobStatus === 'InProgress') {
      await at.cloud.world.clock.sleep(1);
      job = await at.sagemaker.send(new DescribeProcessingJobCommand(name));
    }
    expect(job).toMatchObject({
      ProcessingJobStatus: 'Completed',
      ExitMessage: 'ok\n',
      ProcessingEndTime: expect.any(Date),
    });
    const scored = await at.s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'scored/x' }));
    expect(await scored.Body?.transformToString()).toBe('1,2');
  });
});

describe('a cloud with a folder', () => {
  it('remembers a job that it went down under as lost, and its logs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cloud-'));
    const first = await wired({ folder });
    await first.s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'data/rows.csv', Body: '1,2' }));
    await first.sagemaker.send(
      new CreateTrainingJobCommand(await request(first, 'import time\ntime.sleep(3600)', 'lost')),
    );
    while ((await describeJob(first, 'lost')).SecondaryStatus !== 'Training') await first.cloud.world.clock.sleep(1);
    await first.close();
    const second = await wired({ folder });
    expect(await describeJob(second, 'lost')).toMatchObject({
      TrainingJobStatus: 'Failed',
      FailureReason: 'InternalServerError: We encountered an internal error. Please try again.',
    });
    await second.close();
    await rm(folder, { recursive: true });
  });
});
