import type { S3Operation } from './call.ts';
import { xmlReply } from './reply.ts';

/** Buckets are never versioned here, which S3 says by saying nothing. */
export const getBucketVersioning: S3Operation = () => xmlReply('VersioningConfiguration', '');
