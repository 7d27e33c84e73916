import type { S3Operation } from './call.ts';

export const headBucket: S3Operation = ({ world: { region } }) => ({
  status: 200,
  headers: { 'x-amz-bucket-region': region },
});
