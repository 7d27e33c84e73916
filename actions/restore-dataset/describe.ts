import type { Described } from '@modelway/action';
import { objectFolder, objectKey } from '@modelway/dataset';
import type { Plan } from './plan.ts';

/** S3 Standard in us-east-1, US dollars for a thousand GET requests. */
const perThousand = 0.0004;

/** @returns a plan for people: what is fetched, what is removed, what it costs, and what the role must be allowed. */
export function describePlan({ remote, fetches, removals, path }: Plan): Described {
  const isS3 = remote.startsWith('s3://');
  const gets = fetches.map(({ path: file, md5, size }) => ({
    from: `${remote}/${objectKey(md5)}`,
    to: `${path}/${file}`,
    bytes: size,
  }));
  return {
    requests: [
      ...(gets.length === 0 ? [] : [{ [isS3 ? 's3:GetObject' : 'copy']: gets }]),
      ...(removals.length === 0 ? [] : [{ remove: removals }]),
    ],
    cost: isS3
      ? `$${((gets.length / 1000) * perThousand).toFixed(4)} for ${gets.length} GET requests (S3 Standard, us-east-1), and the transfer where the runner is outside the bucket's region`
      : 'nothing',
    permissions: isS3 ? permissions(remote.slice('s3://'.length)) : [],
  };
}

function permissions(remote: string): Described['permissions'] {
  const [bucket = ''] = remote.split('/');
  return [
    { action: 's3:GetObject', resource: `arn:aws:s3:::${remote}/${objectFolder}*` },
    { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` },
  ];
}
