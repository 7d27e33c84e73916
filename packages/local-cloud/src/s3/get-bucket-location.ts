import type { S3Operation } from './call.ts';
import { xmlReply } from './reply.ts';

/** us-east-1 is the region that has no name here. */
export const getBucketLocation: S3Operation = ({ world: { region } }) =>
  xmlReply('LocationConstraint', region === 'us-east-1' ? '' : region);
