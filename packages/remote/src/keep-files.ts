import { hash } from 'node:crypto';
import { draft } from './draft.ts';

/** Contents that have come from a remote, one after the other. */
export interface KeepOrder {
  readonly bytes: Uint8Array;
  readonly files: ReadonlyArray<{ readonly to: string; readonly size: number; readonly md5: string }>;
}

/** A task for a thread: gives contents their places. @returns the SHA-256 of each in hex; undefined where its MD5 is another one, which is not kept. */
export default function keepFiles({ bytes, files }: KeepOrder): Array<string | undefined> {
  let end = 0;
  return files.map(({ to, size, md5 }) => {
    const content = bytes.subarray(end, end + size);
    end += size;
    if (hash('md5', content) !== md5) return undefined;
    draft(to).keep(content);
    return hash('sha256', content);
  });
}
