import type { Transferable, Worker } from 'node:worker_threads';
import type { Order, Reply } from './work.ts';

/** One thread. It does one task at a time, and keeps the process alive only while it does. */
export interface Hand {
  /** @throws Error with the task's own message, or saying how the thread ended. */
  do(order: Order, transfer: readonly Transferable[]): Promise<unknown>;
  readonly alive: boolean;
  close(): Promise<void>;
}

export async function hire(file: URL): Promise<Hand> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(file);
  worker.unref();
  return {
    do: (order, transfer) => ask(worker, order, transfer),
    // A thread that has ended has no id any more.
    get alive() {
      return worker.threadId !== -1;
    },
    close: async () => void (await worker.terminate()),
  };
}

function ask(worker: Worker, order: Order, transfer: readonly Transferable[]): Promise<unknown> {
  worker.removeAllListeners();
  worker.ref();
  return new Promise<unknown>((resolve, reject) => {
    worker.once('message', (reply: Reply) =>
      'fault' in reply ? reject(new Error(reply.fault)) : resolve(reply.output),
    );
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`a thread ended in the middle of ${order.name}, with code ${code}`)),
    );
    worker.postMessage(order, transfer);
  }).finally(() => worker.unref());
}
