import { handsFor, isHandy } from './hands.ts';
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

interface Waiting extends Arrived {
  readonly done: (sha256: string | undefined) => void;
  readonly broken: (cause: unknown) => void;
}

/** Orders to threads at once: while one is worked on, the next one is gathered or answered. */
const atOnce = 2;

/**
 * Files are made on a thread: blocking calls that would keep the event loop from its requests. What arrives while the thread is busy goes
 * to it in one order, so orders are as large as the thread is slow.
 */
export function keeper(crew: RemoteCrew): Keep {
  let waiting: Waiting[] = [];
  let orders = 0;
  let arrived = 0;
  const work = async (): Promise<void> => {
    if (orders === atOnce) return;
    orders += 1;
    for (let batch = waiting; batch.length > 0; batch = waiting) {
      waiting = [];
      await keep(batch, handsFor(arrived, crew));
    }
    orders -= 1;
  };
  return (file) => {
    arrived += 1;
    return new Promise((done, broken) => {
      if (!isHandy({ size: file.bytes.length })) return void keep([{ ...file, done, broken }], inlineCrew);
      waiting.push({ ...file, done, broken });
      void work();
    });
  };
}

async function keep(batch: readonly Waiting[], crew: RemoteCrew): Promise<void> {
  try {
    const sums = await crew.run('keep-files', orderOf(batch));
    for (const [i, { done }] of batch.entries()) done(sums[i]);
  } catch (cause) {
    for (const { broken } of batch) broken(cause);
  }
}

const orderOf = (batch: readonly Waiting[]): KeepOrder => ({
  bytes: Buffer.concat(batch.map(({ bytes }) => bytes)),
  files: batch.map(({ to, md5, bytes }) => ({ to, md5, size: bytes.length })),
});
