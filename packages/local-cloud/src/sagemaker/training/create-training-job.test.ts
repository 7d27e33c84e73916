import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { realClock } from '../../clock.ts';
import type { OwnWorld } from '../../create-world.ts';
import { eventsOf } from '../../logs/events.ts';
import { streamNamed } from '../../logs/stream.ts';
import { testWorld } from '../../test-world.ts';
import { createTrainingJob } from './create-training-job.ts';
import { contents, described, isEnded, ran, reaches, roleArn, scriptJob } from './test-job.ts';

let world: OwnWorld;
beforeEach(() => {
  world = testWorld(realClock({ speed: 1000 }));
});
afterEach(() => world.close());

const channel = (name: string, uri: string, kind = 'S3Prefix') => ({
  ChannelName: name,
  DataSource: { S3DataSource: { S3DataType: kind, S3Uri: uri } },
});

const logLines = (name: string): string[] =>
  world
    .table<{ group: string; name: string }>('log-streams')
    .all()
    .filter((stream) => stream.name.startsWith(`${name}/`))
    .flatMap(({ group, name: stream }) =>
      eventsOf(world, streamNamed(world, group, stream)).events.map(({ message }) => message),
    );

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
    expect(logLines('Job-1')[0]).toBe("files ['-old/c.csv', 'a.csv', 'x/b.csv']");
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

  it('fails with what the toolkit writes when a script fails, with its own word when it left one', async () => {
    const job = await ran(
      world,
      await scriptJob(world, 'raise ValueError("bad data")', { HyperParameters: { a: '1' } }),
    );
    expect([job.TrainingJobStatus, job.SecondaryStatus]).toEqual(['Failed', 'Failed']);
    expect(job.FailureReason).toMatch(
      /^AlgorithmError: ExecuteUserScriptError:\nExitCode 1\nErrorMessage "Traceback .*ValueError: bad data"\nCommand "python3 train\.py -a 1", exit code: 1$/s,
    );
    const own = `import os, sys\nopen(os.environ["SM_OUTPUT_DIR"] + "/failure", "w").write("x" * 5000)\nsys.exit(3)`;
    const second = await ran(world, await scriptJob(world, own, { TrainingJobName: 'Job-2' }));
    expect(second.FailureReason).toMatch(/^AlgorithmError: x+, exit code: 3$/);
    expect(second.FailureReason).toHaveLength(1024);
    expect(world.objects.head('b', 'out/Job-2/output/model.tar.gz')).toBeUndefined();
  });

  it('fails as a client error when a channel has no data, before anything runs', async () => {
    const job = await ran(world, await scriptJob(world, '', { InputDataConfig: [channel('train', 's3://b/none/')] }));
    expect(job.FailureReason).toBe(
      `ClientError: Data download failed:No S3 objects found under S3 URL "s3://b/none/" given in input data source. Please ensure that the bucket exists in the selected region (us-east-1), that objects exist under that S3 prefix, and that the role "${roleArn}" has "s3:ListBucket" permissions on bucket "b".`,
    );
    expect(logLines('Job-1')).toEqual([]);
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
    expect([(await ran(world, good)).TrainingJobStatus, logLines('Job-1')]).toEqual(['Completed', ["['a.csv']"]]);
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

  it('says when the program is not there, when there is none, and when capacity is asked to be short', async () => {
    const algorithm = { TrainingImage: 'any', TrainingInputMode: 'File', ContainerEntrypoint: ['no-such-python'] };
    const missing = await ran(world, await scriptJob(world, '', { AlgorithmSpecification: algorithm }));
    expect(missing.FailureReason).toMatch(/^ClientError: no-such-python was not found on the PATH of the local cloud/);
    const nothing = await ran(world, {
      ...(await scriptJob(world, '')),
      TrainingJobName: 'Job-2',
      HyperParameters: {},
    });
    expect(nothing.FailureReason).toMatch(/^ClientError: The local cloud runs a script/);
    const short = await ran(
      world,
      await scriptJob(world, '', { TrainingJobName: 'Job-3', Environment: { LOCAL_CLOUD_FAULT: 'CapacityError' } }),
    );
    expect(short.FailureReason).toMatch(/^CapacityError: Unable to provision requested ML compute capacity/);
    expect(short['TrainingStartTime']).toBeUndefined();
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
    expect(existsSync(join(world.scratch, 'training-jobs', 'Job-1'))).toBe(false);
    expect((await described(world)).TrainingJobStatus).toBe('Completed');
  });
});
