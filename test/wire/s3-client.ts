import { S3Client } from '@aws-sdk/client-s3';
import { type LocalCloud, type LocalCloudSettings, startLocalCloud } from '@modelway/local-cloud';

export interface S3OnWire {
  readonly cloud: LocalCloud;
  readonly s3: S3Client;
  stop(): Promise<void>;
}

/** A cloud with the bucket `data`, and AWS's own client for it, which does not try again unless told. */
export async function startS3(settings: LocalCloudSettings = {}, maxAttempts = 1): Promise<S3OnWire> {
  const cloud = await startLocalCloud({ buckets: ['data'], ...settings });
  const s3 = new S3Client({
    endpoint: cloud.url,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts,
    credentials: { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' },
  });
  const stop = async (): Promise<void> => {
    s3.destroy();
    await cloud.close();
  };
  return { cloud, s3, stop };
}

/** A signature that names who, where and what, which is as much of it as is read. */
export const signed = (scope = 'us-east-1/s3', accessKey = 'AKIALOCALCLOUD000000'): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/${scope}/aws4_request, SignedHeaders=host, Signature=00`,
});
