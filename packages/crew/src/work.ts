import type { MessagePort } from 'node:worker_threads';
import { perform, type Tasks } from './task.ts';

export interface Order {
  readonly name: string;
  readonly input: unknown;
}

export type Reply = { readonly output: unknown } | { readonly fault: string };

/** The life of a thread: an order at a time, each answered. */
export async function work(tasks: Tasks): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  if (parentPort === null) throw new Error('this file begins a thread; it does nothing as a process of its own');
  parentPort.on('message', (order: Order) => void answer(parentPort, tasks, order));
}

async function answer(port: MessagePort, tasks: Tasks, { name, input }: Order): Promise<void> {
  port.postMessage(await replyTo(tasks, name, input));
}

async function replyTo(tasks: Tasks, name: string, input: unknown): Promise<Reply> {
  try {
    return { output: await perform(tasks, name, input) };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}
