import { randomUUID } from 'node:crypto';
import { linkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Blob } from './blobs.ts';

/** A second blob with the same bytes, at no cost: files are linked, not copied, which is safe because none is ever written again. */
export function copyBlob(blob: Blob): Blob {
  if (blob.file === undefined) return { ...blob };
  const file = join(dirname(blob.file), randomUUID());
  linkSync(blob.file, file);
  return { ...blob, file };
}
