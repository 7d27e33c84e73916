import { realClock } from '../../clock.ts';
import type { OwnWorld } from '../../create-world.ts';
import { testWorld } from '../../test-world.ts';
import { eventually } from '../training/test-job.ts';
import { createProcessingJob } from './create-processing-job.ts';
import { deleteProcessingJob } from './delete-processing-job.ts';
import { describeProcessingJob } from './describe-processing-job.ts';
import { listProcessingJobs } from './list-processing-jobs.ts';
import type { ProcessingRequest } from './request.ts';
import { stopProcessingJob } from './stop-processing-job.ts';

let world: OwnWorld;
beforeEach(() => {
  world = testWorld(realClock({ speed: 1000 }));
  world.objects.createBucket('b');
});
afterEach(() => world.close());

const job = { ProcessingJobName: 'score' };

async function request(script: string, over: Partial<ProcessingRequest> = {}): Promise<ProcessingRequest> {
  await world.objects.write('b', 'code/score.py', Buffer.from(script));
  const input = (name: string, uri: string) => ({
    InputName: name,
    S3Input: { S3Uri: uri, S3DataType: 'S3Prefix', LocalPath: `/opt/ml/processing/input/${name}`, S3InputMode: 'File' },
  });
  return {
    ...job,
    RoleArn: 'arn:aws:iam::111122223333:role/judge',
    AppSpecification: {
      ImageUri: 'image',
      ContainerEntrypoint: ['python3'],
      ContainerArguments: ['/opt/ml/processing/input/code/score.py', '--out=/opt/ml/processing/output/scores'],
    },
    ProcessingInputs: [input('code', 's3://b/code/'), input('data', 's3://b/data/')],
    ProcessingOutputConfig: {
      Outputs: [
        {
          OutputName: 'scores',
          S3Output: { S3Uri: 's3://b/out', LocalPath: '/opt/ml/processing/output/scores', S3UploadMode: 'EndOfJob' },
        },
      ],
    },
    ...over,
  };
}

const described = async () => (await describeProcessingJob(world, job)) as Record<string, unknown>;

async function ran(input: ProcessingRequest): Promise<Record<string, unknown>> {
  await createProcessingJob(world, input);
  return eventually(async () => {
    const found = await described();
    return ['InProgress', 'Stopping'].includes(String(found['ProcessingJobStatus'])) ? undefined : found;
  });
}

const script = `
import json, os, sys
base = os.environ["SAGEMAKER_BASE_DIR"]
out = sys.argv[1].split("=")[1]
rows = open(base + "/processing/input/data/rows.csv").read()
assert json.load(open(base + "/config/processingjobconfig.json"))["ProcessingJobName"] == "score"
os.makedirs(out + "/deep")
open(out + "/deep/scores.jsonl", "w").write(rows.upper())
os.symlink("/etc/passwd", out + "/leak")
open(base + "/output/message", "w").write(os.environ.get("SAY", "done") + "é" * 600)
sys.exit(int(os.environ.get("CODE", "0")))
`;

describe('CreateProcessingJob', () => {
  beforeEach(() => world.objects.write('b', 'data/rows.csv', Buffer.from('a,b')));

  it('runs its entrypoint on its inputs and uploads its outputs, links left behind', async () => {
    const found = await ran(await request(script));
    expect(found).toMatchObject({ ProcessingJobStatus: 'Completed', ExitMessage: `done${'é'.repeat(510)}` });
    expect(found['FailureReason']).toBeUndefined();
    expect(world.objects.list('b', 'out').map(({ key }) => key)).toEqual(['out/deep/scores.jsonl']);
    expect((await world.objects.bytes('b', 'out/deep/scores.jsonl'))?.toString()).toBe('A,B');
  });

  it('tells its message also when it fails, and uploads nothing then', async () => {
    const found = await ran(await request(script, { Environment: { CODE: '5', SAY: 'no good' } }));
    expect(found).toMatchObject({
      ProcessingJobStatus: 'Failed',
      FailureReason: 'AlgorithmError: See job logs for more information, exit code: 5',
      ExitMessage: expect.stringMatching(/^no good/),
    });
    expect(world.objects.list('b', 'out')).toEqual([]);
  });

  it('fails as a client error without data, and without an entrypoint', async () => {
    world.objects.remove('b', 'data/rows.csv');
    expect((await ran(await request(script)))['FailureReason']).toMatch(
      /^ClientError: Data download failed:No S3 objects found/,
    );
    await deleteProcessingJob(world, job);
    const bare = await request(script, { AppSpecification: { ImageUri: 'i' }, ProcessingInputs: [] });
    expect((await ran(bare))['FailureReason']).toMatch(/^ClientError: The local cloud runs a ContainerEntrypoint/);
  });

  it('stops when told, and when its time is over', async () => {
    const endless = await request('import time\nwhile True: time.sleep(0.01)', {
      StoppingCondition: { MaxRuntimeInSeconds: 5 },
    });
    expect(await ran(endless)).toMatchObject({ ProcessingJobStatus: 'Stopped' });
    await deleteProcessingJob(world, job);
    await createProcessingJob(world, { ...endless, StoppingCondition: { MaxRuntimeInSeconds: 86_400 } });
    await stopProcessingJob(world, job);
    expect((await described())['ProcessingJobStatus']).toBe('Stopping');
    await eventually(async () => ((await described())['ProcessingJobStatus'] === 'Stopping' ? undefined : true));
    expect(await listProcessingJobs(world, { StatusEquals: 'Stopped' })).toMatchObject({
      ProcessingJobSummaries: [{ ProcessingJobName: 'score' }],
    });
    await expect(async () => stopProcessingJob(world, job)).rejects.toMatchObject({
      message: 'The request was rejected because the processing job is in status Stopped.',
    });
  });

  it('refuses paths outside its folder, a taken name, and a job that never was', async () => {
    const input = await request(script);
    const outputs = (LocalPath: string) => ({
      Outputs: [{ OutputName: 'o', S3Output: { S3Uri: 's3://b/o', LocalPath, S3UploadMode: 'EndOfJob' } }],
    });
    for (const path of ['/etc', '/opt/ml/processing/../../etc', '/opt/ml/processing/'])
      await expect(async () =>
        createProcessingJob(world, { ...input, ProcessingOutputConfig: outputs(path) }),
      ).rejects.toMatchObject({ code: 'ValidationException', message: expect.stringContaining('LocalPath of o') });
    await expect(described()).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'Could not find requested job with name: score',
    });
    await ran(input);
    await expect(async () => createProcessingJob(world, input)).rejects.toMatchObject({ code: 'ResourceInUse' });
  });
});
