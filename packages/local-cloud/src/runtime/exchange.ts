import { type IncomingMessage, request } from 'node:http';
import type { Address } from '../hosting/ping.ts';
import type { Outcome } from './ask.ts';
import { type Invocation, largestPayload } from './invocation.ts';

/** A container has this long to answer (sheet §4.6). Real milliseconds, like all latencies. */
const patience = 60_000;

/** One HTTP exchange with a container. `unsent` when it certainly never saw the request, so that another one may have it. */
export function exchange({ port, agent }: Address, { headers, body }: Invocation): Promise<Outcome | 'unsent'> {
  const began = performance.now();
  const spent = (): number => Math.round((performance.now() - began) * 1_000);
  return new Promise((resolve) => {
    const broken = (why: string): void => resolve({ kind: 'broken', why, microseconds: spent() });
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: '/invocations',
        headers: { ...headers, 'content-length': body.length },
        timeout: patience,
      },
      (response) =>
        collect(response, (bytes) => resolve({ ...answered(response, bytes), microseconds: spent() }), broken),
    );
    sent.once('timeout', () => {
      resolve({ kind: 'timeout', microseconds: spent() });
      sent.destroy();
    });
    sent.once('error', (error) => (neverArrived(error) ? resolve('unsent') : broken(error.message)));
    sent.end(body);
  });
}

/**
 * A reset says nothing: the container may have died of this very request, and giving it to the next one would kill that too.
 */
function neverArrived(error: Error & { code?: string }): boolean {
  return error.code === 'ECONNREFUSED';
}

function answered(
  response: IncomingMessage,
  body: Buffer,
): Omit<Extract<Outcome, { kind: 'answered' }>, 'microseconds'> {
  const custom = response.headers['x-amzn-sagemaker-custom-attributes'];
  const headers = {
    contentType: response.headers['content-type'],
    customAttributes: Array.isArray(custom) ? custom.join(', ') : custom,
  };
  return { kind: 'answered', status: response.statusCode ?? 500, body, headers };
}

function collect(response: IncomingMessage, whole: (bytes: Buffer) => void, broken: (why: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > largestPayload) response.destroy(new Error(`the reply has more than ${largestPayload} bytes`));
  });
  response.once('end', () => whole(Buffer.concat(chunks)));
  response.once('error', (error) => broken(error.message));
}
