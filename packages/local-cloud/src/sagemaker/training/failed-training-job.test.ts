import { realClock } from '../../clock.ts';
import type { OwnWorld } from '../../create-world.ts';
import { testWorld } from '../../test-world.ts';
import { channel, logLines, ran, roleArn, scriptJob } from './test-job.ts';

let world: OwnWorld;
beforeEach(() => {
  world = testWorld(realClock({ speed: 1000 }));
});
afterEach(() => world.close());

describe('a training job that fails', () => {
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
    expect(logLines(world, 'Job-1')).toEqual([]);
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
});
