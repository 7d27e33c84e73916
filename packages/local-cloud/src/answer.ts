import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Faults } from './faults.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import { type Identified, identify } from './identify.ts';
import { services } from './services.ts';
import type { World } from './world.ts';

export interface Answering {
  readonly world: World;
  readonly faults: Faults;
  /** Real milliseconds added to every answer. */
  readonly latency: number;
}

/** @returns what the service answers, or `drop` where a fault cuts the connection. */
export async function answer({ world, faults, latency }: Answering, request: HttpRequest): Promise<HttpReply | 'drop'> {
  const call = await identify(world, request, services);
  const fault = faults.meet(call.operation, request.path);
  if (latency > 0) await wait(latency);
  const reply = await suffer(call, fault);
  faults.answered({ operation: call.operation, status: reply === 'drop' ? 0 : reply.status, input: call.input() });
  return reply;
}

async function suffer(call: Identified, fault: Fault | undefined): Promise<HttpReply | 'drop'> {
  switch (fault?.kind) {
    case undefined:
      return served(call);
    case 'throttle':
    case 'error':
    case 'deny':
    case 'skew':
    case 'expire':
      return call.refuse(fault.kind);
    case 'drop-before':
      return 'drop';
    case 'drop-after':
      discard(await served(call));
      return 'drop';
    case 'hang-after':
      discard(await served(call));
      return new Promise(() => {}); // Ends with the connection, which the caller's death closes.
    case 'delay':
      await wait(fault.milliseconds ?? 1000);
      return served(call);
  }
}

/** A failure that nobody foresaw is a 500 in the service's own form, and told here. */
async function served(call: Identified): Promise<HttpReply> {
  try {
    return await call.answer();
  } catch (cause) {
    if (isGone(cause)) throw cause;
    console.error(`local cloud: ${call.operation} failed:`, cause);
    return call.refuse('error');
  }
}

/** The caller hung up while its request was being read. */
const isGone = (cause: unknown): boolean =>
  typeof cause === 'object' &&
  cause !== null &&
  'code' in cause &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(cause.code));

/** A body that nobody will read holds a file open until it is told. */
function discard({ body }: HttpReply): void {
  if (body instanceof Readable) body.destroy();
}
