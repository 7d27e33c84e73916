import type { S3Operation } from './call.ts';
import { xmlReply } from './reply.ts';

export const listBuckets: S3Operation = ({ world: { account }, store, request: { query } }) => {
  const prefix = query.get('prefix') ?? '';
  const found = store.allBuckets().filter(({ name }) => name.startsWith(prefix));
  return xmlReply('ListAllMyBucketsResult', {
    Owner: { ID: account },
    Buckets: { Bucket: found.map(({ name, created }) => ({ Name: name, CreationDate: created })) },
  });
};
