import { runnerClock } from '@modelway/action';
import { connect } from '@modelway/aws';
import { type Fault, startLocalCloud } from '@modelway/local-cloud';

/** An S3 to play against: where it is, in the words of the AWS SDK's own environment, with a bucket of its own for one suite. */
export interface S3Player {
  readonly env: Readonly<Record<string, string>>;
  readonly bucket: string;
  stop(): Promise<void>;
}

/** Players by name: the local cloud, and whatever other S3 runs already (`MODELWAY_S3`: URLs, separated by commas). */
export const players: ReadonlyArray<readonly [name: string, start: (suite: string) => Promise<S3Player>]> = [
  ['the local cloud', (suite) => localS3(suite)],
  ...(process.env['MODELWAY_S3']?.split(',') ?? []).map(
    (url) => [url, (suite: string) => runningS3(url, suite)] as const,
  ),
];

/** The local cloud, in this process, where faults can be asked for. */
export async function localS3(suite: string, faults: readonly Fault[] = []): Promise<S3Player> {
  const cloud = await startLocalCloud({ faults });
  await makeBucket(cloud.env, suite);
  return { env: cloud.env, bucket: suite, stop: () => cloud.close() };
}

async function runningS3(endpoint: string, suite: string): Promise<S3Player> {
  const env = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: process.env['MODELWAY_S3_KEY'] ?? 'test',
    AWS_SECRET_ACCESS_KEY: process.env['MODELWAY_S3_SECRET'] ?? 'test',
  };
  const bucket = `${suite}-${process.pid}-${process.hrtime.bigint().toString(36)}`;
  await makeBucket(env, bucket);
  return { env, bucket, stop: async () => {} };
}

/** The SDK takes credentials and endpoint from the process only, so they are put there for as long as the suite runs. */
async function makeBucket(env: Readonly<Record<string, string>>, bucket: string): Promise<void> {
  Object.assign(process.env, env);
  const { sdk, client } = await connect({ env, clock: runnerClock }).s3();
  await client.send(new sdk.CreateBucketCommand({ Bucket: bucket }));
}
