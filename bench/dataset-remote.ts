import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { type Gateway, startLocalCloud, startVersity } from './gateway.ts';

/** Where one column of the table pushes to: DVC and we alike. Our store is always an S3, also where the remote is a folder. */
export interface BenchRemote {
  readonly name: string;
  readonly gateway: Gateway;
  /** The URL of a remote that nobody has used yet. */
  url(salt: string): string;
}

/** The neutral server on the same two cores. @returns undefined when it is not installed. */
export async function versityRemote(): Promise<BenchRemote | undefined> {
  const gateway = await startVersity();
  return gateway && inS3('versitygw', gateway);
}

/** The local cloud, which adds 20 ms to every answer by its own switch. */
export const slowRemote = async (): Promise<BenchRemote> =>
  inS3('S3 + 20 ms', await startLocalCloud('--latency', '20'));

export const folderRemote = (gateway: Gateway, folder: string): BenchRemote => ({
  name: 'local path',
  gateway,
  url: (salt) => {
    const path = join(folder, `remote-${salt}`);
    mkdirSync(path);
    return path;
  },
});

async function inS3(name: string, gateway: Gateway): Promise<BenchRemote> {
  await makeBucket(gateway);
  return { name, gateway, url: (salt) => `s3://bench/${salt}` };
}

async function makeBucket({ url, env }: Gateway): Promise<void> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const s3 = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'bench' }));
  s3.destroy();
}
