import type { Operations } from '../operation.ts';
import { batchGetImage } from './batch-get-image.ts';
import { putImage } from './put-image.ts';

export const operations: Operations = { BatchGetImage: batchGetImage, PutImage: putImage };
