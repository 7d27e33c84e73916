import { connect } from '@modelway/aws';

/** An S3 to play against: where it is, in the words of the AWS SDK's own environment, with a bucket of its own for this suite. */
export interface S3Player {
  readonly env: Readonly<Record<string, string>>;
  readonly bucket: string;
  stop(): Promise<void>;
}

/** Another implementation of S3 that runs already, such as `http://127.0.0.1:7070`; a new bucket for each suite. */
export async function runningS3(endpoint: string, suite: string): Promise<S3Player> {
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
export async function makeBucket(env: Readonly<Record<string, string>>, bucket: string): Promise<void> {
  Object.assign(process.env, env);
  const { sdk, client } = await connect({ env, now: () => new Date(0) }).s3();
  await client.send(new sdk.CreateBucketCommand({ Bucket: bucket }));
}
