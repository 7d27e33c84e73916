import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { realClock } from '../../clock.ts';
import type { OwnWorld } from '../../create-world.ts';
import { testWorld } from '../../test-world.ts';
import { createTrainingJob } from './create-training-job.ts';
import { channel, contents, described, isEnded, logLines, ran, reaches, roleArn, scriptJob } from './test-job.ts';

let world: OwnWorld;
beforeEach(() => {
  world = testWorld(realClock({ speed: 1000 }));
});
afterEach(() => world.close());

describe('CreateTrainingJob', () => {
  it('runs a script with arguments, environment, channels and config files, and uploads what it made', async () => {
    const script = `
import json, os, sys
e = os.environ
assert sys.argv[1:] == ["--lr", "1e-05", "--on", "True"], sys.argv
config = json.load(open(e["SM_INPUT_CONFIG_DIR"] + "/resourceconfig.json"))
assert config["current_host"] == "algo-1" and config == json.loads(e["SM_RESOURCE_CONFIG"])
assert json.load(open(e["SM_INPUT_CONFIG_DIR"] + "/hyperparameters.json"))["lr"] == "0.00001"
assert json.loads(e["SM_HPS"]) == {"lr": 1e-05, "on": True} and e["SM_HP_LR"] == "1e-05" and e["SM_CHANNELS"] == '["train"]'
assert e["TRAINING_JOB_NAME"] == "Job-1" and e["MY_OWN"] == "1" and "HOME" not in e
data = e["SM_CHANNEL_TRAIN"]
print("files", sorted(os.path.relpath(os.path.join(d, f), data) for d, _, fs in os.walk(data) for f in fs), flush=True)
for step in range(3):
    print(f"loss={1 / (step + 1)}; auc=0.{step}234")
open(e["SM_MODEL_DIR"] + "/model.json", "w").write("{}")
open(e["SM_OUTPUT_DATA_DIR"] + "/report.txt", "w").write("fine")
`;
    const request = await scriptJob(world, script, {
      HyperParameters: { lr: '0.00001', on: 'true' },
      Environment: { MY_OWN: '1' },
      InputDataConfig: [channel('train', 's3://b/data/train')],
      AlgorithmSpecification: {
        TrainingImage: 'image',
        TrainingInputMode: 'File',
        MetricDefinitions: [
          { Name: 'auc', Regex: 'auc=([0-9.]+)' },
          { Name: 'loss', Regex: '(?i)LOSS=(?P<v>[0-9.]+)' },
          { Name: 'never', Regex: 'nothing=(.*)' },
        ],
      },
    });
    for (const key of ['data/train/a.csv', 'data/train/x/b.csv', 'data/train-old/c.csv', 'data/test/d.csv'])
      await world.objects.write('b', key, Buffer.from(key));
    const job = await ran(world, request);
    expect([job.FailureReason, job.TrainingJobStatus, job.SecondaryStatus]).toEqual([
      undefined,
      'Completed',
      'Completed',
    ]);
    expect(logLines(world, 'Job-1')[0]).toBe("files ['-old/c.csv', 'a.csv', 'x/b.csv']");
    expect(job['FinalMetricDataList']).toEqual([
      { MetricName: 'auc', Value: 0.22339999675750732, Timestamp: expect.any(Date) },
      { MetricName: 'loss', Value: Math.fround(1 / 3), Timestamp: expect.any(Date) },
    ]);
    const model = await world.objects.bytes('b', 'out/Job-1/output/model.tar.gz');
    expect(await contents(model ?? Buffer.alloc(0))).toEqual({ 'model.json': '{}' });
    const output = await world.objects.bytes('b', 'out/Job-1/output/output.tar.gz');
    expect(await contents(output ?? Buffer.alloc(0))).toEqual({ 'report.txt': 'fine' });
  });

  it('passes through its states in order, a second each, and bills the seconds from the download on', async () => {
    const stepped = testWorld();
    const request = await scriptJob(stepped, '');
    await createTrainingJob(stepped, request);
    for (const state of ['Starting', 'Downloading', 'Training', 'Uploading']) {
      await reaches(stepped, ({ SecondaryStatus }) => SecondaryStatus === state);
      await stepped.clock.step(1);
    }
    const job = await reaches(stepped, isEnded);
    await stepped.close();
    const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
    const step = (Status: string, from: number, to: number) =>
      expect.objectContaining({ Status, StartTime: at(from), EndTime: at(to) });
    expect(job.SecondaryStatusTransitions).toEqual([
      step('Starting', 0, 1),
      step('Downloading', 1, 2),
      step('Training', 2, 3),
      step('Uploading', 3, 4),
      step('Completed', 4, 4),
    ]);
    expect(job).toMatchObject({
      TrainingStartTime: at(1),
      TrainingEndTime: at(4),
      TrainingTimeInSeconds: 3,
      BillableTimeInSeconds: 3,
    });
  });

  it('reads a manifest, and refuses one whose names climb out of the channel', async () => {
    await scriptJob(world, '');
    await world.objects.write('b', 'data/x/a.csv', Buffer.from('a'));
    await world.objects.write('b', 'good.manifest', Buffer.from('[{"prefix":"s3://b/data/"},"x/a.csv"]'));
    await world.objects.write('b', 'evil.manifest', Buffer.from('[{"prefix":"s3://b/data/"},"../../x/a.csv"]'));
    const script = 'import os\nprint(os.listdir(os.environ["SM_CHANNEL_M"] + "/x"))';
    const good = await scriptJob(world, script, {
      InputDataConfig: [channel('m', 's3://b/good.manifest', 'ManifestFile')],
    });
    expect([(await ran(world, good)).TrainingJobStatus, logLines(world, 'Job-1')]).toEqual([
      'Completed',
      ["['a.csv']"],
    ]);
    const evil = {
      ...good,
      TrainingJobName: 'Job-2',
      InputDataConfig: [channel('m', 's3://b/evil.manifest', 'ManifestFile')],
    };
    expect((await ran(world, evil)).FailureReason).toMatch(
      /^ClientError: Data download failed:.* its name would leave the folder/,
    );
  });

  it('runs an entrypoint with paths below /opt/ml led into its tree, without the toolkit', async () => {
    const script = 'cat /opt/ml/input/data/code/hello.txt > /opt/ml/model/out && test -z "$SM_MODEL_DIR" && exit $1';
    const request = await scriptJob(world, '', {
      InputDataConfig: [channel('code', 's3://b/code/')],
      AlgorithmSpecification: {
        TrainingImage: 'any',
        TrainingInputMode: 'File',
        ContainerEntrypoint: ['/bin/sh'],
        ContainerArguments: ['-c', script, 'sh', '0'],
      },
    });
    await world.objects.write('b', 'code/hello.txt', Buffer.from('hello'));
    expect((await ran(world, request)).TrainingJobStatus).toBe('Completed');
    const model = await world.objects.bytes('b', 'out/Job-1/output/model.tar.gz');
    expect(await contents(model ?? Buffer.alloc(0))).toEqual({ out: 'hello' });
    const algorithm = {
      ...request.AlgorithmSpecification,
      TrainingInputMode: 'File',
      ContainerArguments: ['-c', script, 'sh', '4'],
    };
    const failed = await ran(world, { ...request, TrainingJobName: 'Job-2', AlgorithmSpecification: algorithm });
    expect(failed.FailureReason).toBe('AlgorithmError: Exit Code: 4');
  });

  it('refuses a name that is taken, a role that cannot be assumed, and what it cannot run', async () => {
    const request = await scriptJob(world, '');
    const create = (over: object) => async () => createTrainingJob(world, { ...request, ...over });
    await create({})();
    await expect(create({})).rejects.toMatchObject({
      code: 'ResourceInUse',
      message:
        'Job name must be unique within an AWS account and region, and a job with this name already exists (arn:aws:sagemaker:us-east-1:111122223333:training-job/job-1)',
    });
    const invalid = (message: unknown) => ({ code: 'ValidationException', message });
    const other = { TrainingJobName: 'other' };
    await expect(create({ ...other, RoleArn: `${roleArn}-forbidden` })).rejects.toMatchObject(
      invalid(
        `Could not assume role ${roleArn}-forbidden. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.`,
      ),
    );
    await expect(create({ ...other, StoppingCondition: undefined })).rejects.toMatchObject(
      invalid(expect.stringContaining("Value null at 'stoppingCondition'")),
    );
    await expect(
      create({ ...other, InputDataConfig: [channel('a', 's3://b/'), channel('a', 's3://b/')] }),
    ).rejects.toMatchObject(invalid('Channel names must be unique, found a, a.'));
    const regex = { ...request.AlgorithmSpecification, MetricDefinitions: [{ Name: 'x', Regex: '(' }] };
    await expect(create({ ...other, AlgorithmSpecification: regex })).rejects.toMatchObject(
      invalid(expect.stringContaining('cannot be compiled')),
    );
    await reaches(world, isEnded);
  });

  it('publishes its metrics under the name of the job', async () => {
    const put: unknown[] = [];
    const watched = { ...world, metrics: { put: (data: readonly unknown[]) => void put.push(...data) } };
    const MetricDefinitions = [{ Name: 'auc', Regex: 'auc=([0-9.]+)' }];
    const AlgorithmSpecification = { TrainingImage: 'i', TrainingInputMode: 'File', MetricDefinitions };
    await ran(watched, await scriptJob(world, 'print("auc=0.5 auc=0.75 auc=nan")', { AlgorithmSpecification }));
    const datum = {
      namespace: '/aws/sagemaker/TrainingJobs',
      name: 'auc',
      dimensions: { TrainingJobName: 'Job-1' },
      unit: 'None',
      at: expect.any(Date),
    };
    expect(put).toEqual([
      { ...datum, value: 0.5 },
      { ...datum, value: 0.75 },
    ]);
  });

  it('leaves no scratch behind', async () => {
    await ran(world, await scriptJob(world, ''));
    expect(readdirSync(join(world.scratch, 'training-jobs'))).toEqual([]);
    expect((await described(world)).TrainingJobStatus).toBe('Completed');
  });
});
