import { gather } from './gather.ts';
import { isHandy } from './hands.ts';
import type { KeepOrder } from './keep-files.ts';
import { inlineCrew, type RemoteCrew } from './tasks.ts';

/** What came from a remote, and what it is to become here. */
export interface Arrived {
  readonly to: string;
  readonly md5: string;
  readonly bytes: Uint8Array;
}

/** Gives contents their places, each proven by its MD5 before. @returns its SHA-256 in hex; undefined when it is not what its MD5 says. */
export type Keep = (file: Arrived) => Promise<string | undefined>;

/** Files are made on threads: blocking calls that would keep the event loop from its requests. */
export function keeper(crew: RemoteCrew): Keep {
  const keep = (files: readonly Arrived[], hands: RemoteCrew) => hands.run('keep-files', orderOf(files));
  const together = gather(crew, keep);
  return async (file) => (isHandy({ size: file.bytes.length }) ? together(file) : (await keep([file], inlineCrew))[0]);
}

const orderOf = (batch: readonly Arrived[]): KeepOrder => ({
  bytes: Buffer.concat(batch.map(({ bytes }) => bytes)),
  files: batch.map(({ to, md5, bytes }) => ({ to, md5, size: bytes.length })),
});
