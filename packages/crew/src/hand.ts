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
  let forget = (): void => {};
  return {
    do: (order, transfer) => {
      forget();
      const asked = ask(worker, order, transfer);
      forget = asked.forget;
      return asked.reply;
    },
    // A thread that has ended has no id any more.
    get alive() {
      return worker.threadId !== -1;
    },
    close: async () => void (await worker.terminate()),
  };
}

interface Asked {
  readonly reply: Promise<unknown>;
  /** Stops listening. Until then a thread that dies between two tasks is heard, and does not bring the process down. */
  readonly forget: () => void;
}

/** Takes away no listener but its own: `terminate` waits for the thread's end by one. */
function ask(worker: Worker, order: Order, transfer: readonly Transferable[]): Asked {
  let hear: Readonly<Record<string, (told: unknown) => void>> = {};
  const reply = new Promise<unknown>((resolve, reject) => {
    hear = {
      message: (told) => {
        const answer = told as Reply; // Safe: `work` sends nothing else.
        if ('fault' in answer) reject(new Error(answer.fault));
        else resolve(answer.output);
      },
      error: reject,
      exit: (code) => reject(new Error(`a thread ended in the middle of ${order.name}, with code ${code}`)),
    };
    if (worker.threadId === -1) throw new Error(`a thread ended before ${order.name} began`);
    for (const [event, listener] of Object.entries(hear)) worker.on(event, listener);
    worker.ref();
    worker.postMessage(order, transfer);
  });
  return {
    reply: reply.finally(() => worker.unref()),
    forget: () => {
      for (const [event, listener] of Object.entries(hear)) worker.off(event, listener);
    },
  };
}
