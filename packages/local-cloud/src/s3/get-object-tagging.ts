import type { S3Operation } from './call.ts';
import { found } from './found.ts';
import { xmlReply } from './reply.ts';

export const getObjectTagging: S3Operation = (call) =>
  xmlReply('Tagging', {
    TagSet: { Tag: Object.entries(found(call).tags).map(([name, value]) => ({ Key: name, Value: value })) },
  });
