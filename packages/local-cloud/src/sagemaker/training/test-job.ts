import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip, gunzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import type { OwnWorld } from '../../create-world.ts';
import { eventsOf } from '../../logs/events.ts';
import { streams } from '../../logs/stream.ts';
import type { World } from '../../world.ts';
import { createTrainingJob } from './create-training-job.ts';
import { describeTrainingJob } from './describe-training-job.ts';
import type { TrainingRequest } from './request.ts';

export const roleArn = 'arn:aws:iam::111122223333:role/trainer';

/** Files by name as a `.tar.gz`, as a client would pack its source. */
export async function tarball(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of Object.entries(files)) archive.entry({ name }, text);
  archive.finalize();
  return buffer(Readable.from(archive).pipe(createGzip()));
}

/** What lies in a `.tar.gz`, by name. */
export async function contents(archive: Buffer): Promise<Record<string, string>> {
  const entries = extract();
  entries.end(gunzipSync(archive));
  const files: Record<string, string> = {};
  for await (const entry of entries) files[entry.header.name] = (await buffer(Readable.from(entry))).toString();
  return files;
}

/** A job in script mode whose source lies in bucket `b`. */
export async function scriptJob(
  world: OwnWorld,
  script: string,
  over: Partial<TrainingRequest> = {},
): Promise<TrainingRequest> {
  world.objects.createBucket('b');
  const source = await tarball({ 'train.py': script });
  const key = `source/${createHash('md5').update(source).digest('hex')}.tar.gz`;
  await world.objects.write('b', key, source);
  return {
    TrainingJobName: 'Job-1',
    RoleArn: roleArn,
    AlgorithmSpecification: { TrainingImage: 'image', TrainingInputMode: 'File' },
    OutputDataConfig: { S3OutputPath: 's3://b/out/' },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1 },
    // A thousand cloud seconds may be a second here, in which a busy machine does not even start a process.
    StoppingCondition: { MaxRuntimeInSeconds: 2_419_200 },
    ...over,
    HyperParameters: {
      sagemaker_program: '"train.py"',
      sagemaker_submit_directory: `"s3://b/${key}"`,
      ...over.HyperParameters,
    },
  };
}

interface Described {
  readonly TrainingJobStatus: string;
  readonly SecondaryStatus: string;
  readonly SecondaryStatusTransitions: readonly { Status: string; StartTime: Date; EndTime?: Date }[];
  readonly FailureReason?: string;
  readonly [member: string]: unknown;
}

export async function described(world: World, name = 'Job-1'): Promise<Described> {
  return (await describeTrainingJob(world, { TrainingJobName: name })) as Described; // Tests read what the wire would carry.
}

/**
 * Waits until something is there. Turns of the event loop, not time: the job's own processes set the pace. The guard only keeps a test
 * that has failed from spinning for ever.
 */
export async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const begun = performance.now(); performance.now() - begun < 300_000; await new Promise(setImmediate)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('it never came');
}

/** Waits until the job is in a state. */
export function reaches(world: World, wanted: (job: Described) => boolean, name = 'Job-1'): Promise<Described> {
  return eventually(async () => {
    const job = await described(world, name);
    return wanted(job) ? job : undefined;
  });
}

export const isEnded = ({ TrainingJobStatus }: Described): boolean =>
  !['InProgress', 'Stopping'].includes(TrainingJobStatus);

/** Runs a job to its end. */
export async function ran(world: World, request: TrainingRequest): Promise<Described> {
  await createTrainingJob(world, request);
  return reaches(world, isEnded, request.TrainingJobName);
}

export const channel = (name: string, uri: string, kind = 'S3Prefix') => ({
  ChannelName: name,
  DataSource: { S3DataSource: { S3DataType: kind, S3Uri: uri } },
});

/** What a job has said so far. */
export function logLines(world: World, name: string): string[] {
  const written = streams(world)
    .all()
    .filter((stream) => stream.name.startsWith(`${name}/`));
  return written.flatMap((stream) => eventsOf(world, stream).events.map(({ message }) => message));
}
