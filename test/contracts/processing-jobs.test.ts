import { ensureProcessingJob, followProcessingJob, stopProcessingJob } from '@modelway/aws';
import { type JobsScene, openJobs, role } from './jobs-scene.ts';

let scene: JobsScene;
beforeAll(async () => {
  scene = await openJobs();
});
afterAll(() => scene.close());

describe('a processing job', () => {
  const plan = { digest: 'd'.repeat(64) };
  const request = (name: string, code: string) => ({
    ProcessingJobName: `toy-scoring-${name}-${'d'.repeat(12)}`,
    RoleArn: role,
    AppSpecification: {
      ImageUri: 'example/scoring:1',
      ContainerEntrypoint: ['python3'],
      ContainerArguments: ['-c', code],
    },
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large' as const, VolumeSizeInGB: 30 },
    },
    Tags: [{ Key: 'modelway:plan', Value: plan.digest }],
  });
  const follow = async (name: string, lines: string[] = []) => {
    const log = {
      info: (line: string) => void lines.push(line),
      untrusted: (more: readonly string[]) => void lines.push(...more),
    };
    const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
    return followProcessingJob(scene.aws, name, { clock, log, signal: new AbortController().signal, interval: 100 });
  };

  test('is begun once, followed with its log, and tried again under the next name after it failed', async () => {
    const good = request('good', 'print("scored")');
    const name = await ensureProcessingJob(scene.aws, good, plan);
    const lines: string[] = [];
    expect(await follow(name, lines)).toMatchObject({ status: 'Completed', seconds: expect.any(Number) });
    expect(lines).toContain('scored');
    expect(lines.at(-1)).toBe(`${name}: Completed`);
    expect(await ensureProcessingJob(scene.aws, good, plan)).toBe(name);
    const bad = request('bad', 'raise SystemExit(3)');
    const first = await ensureProcessingJob(scene.aws, bad, plan);
    expect(await follow(first)).toMatchObject({ status: 'Failed', failure: expect.stringContaining('3') });
    expect(await ensureProcessingJob(scene.aws, bad, plan)).toBe(`${first}-2`);
  });

  test('is stopped when it is ours, and only then', async () => {
    const slowly = request('slow', 'import time; time.sleep(36000)');
    const name = await ensureProcessingJob(scene.aws, slowly, plan);
    expect(await stopProcessingJob(scene.aws, name)).toBe('told');
    expect(await follow(name)).toMatchObject({ status: 'Stopped' });
    expect(await stopProcessingJob(scene.aws, name)).toBe('ended');
    expect(await stopProcessingJob(scene.aws, 'no-such-job-dddddddddddd')).toBe('absent');
    const theirs = { ...request('theirs', 'import time; time.sleep(36000)'), Tags: [] };
    const { sdk, client } = await scene.aws.sagemaker();
    await client.send(new sdk.CreateProcessingJobCommand({ ...theirs, Tags: [{ Key: 'a', Value: 'b' }] }));
    expect(await stopProcessingJob(scene.aws, theirs.ProcessingJobName)).toBe('not-ours');
  });
});
