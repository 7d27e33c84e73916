import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call with its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly sent?: unknown;
  readonly status: number;
  readonly got?: unknown;
}

export interface Recording {
  readonly url: string;
  readonly exchanges: Exchange[];
  /** Called after each answer is there and before it is handed on. */
  after?: ((exchange: Exchange) => void) | undefined;
  /** Answers in the service's place; undefined lets the call through. */
  instead?: ((method: string, path: string) => { status: number; text: string } | undefined) | undefined;
  close(): Promise<void>;
}

/** Stands between a client and a JSON service and writes down what they say to each other. Links in answers lead through it again. */
export async function record(target: string): Promise<Recording> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (message, response) => {
    const body = await textOf(message);
    const path = new URL(message.url ?? '/', target).pathname;
    const instead = recording.instead?.(message.method ?? 'GET', path);
    const reply = instead
      ? new Response(instead.text, instead)
      : await pass(target, message, body).catch(() => undefined);
    if (reply === undefined) return void message.socket.destroy(); // The connection behind was cut, so this one is.
    const text = await reply.text();
    const seen = exchange(message, body, { status: reply.status, text });
    exchanges.push(seen);
    recording.after?.(seen);
    const link = reply.headers.get('link')?.replaceAll(target, here());
    response.writeHead(reply.status, { 'content-type': 'application/json', ...(link ? { link } : {}) });
    response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const here = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on a port, not on a pipe.
  const close = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  const recording: Recording = { url: here(), exchanges, close };
  return recording;
}

const pass = (target: string, { method = 'GET', url = '/', headers }: IncomingMessage, body: string) =>
  fetch(target + url, {
    method,
    headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });

function exchange(message: IncomingMessage, body: string, reply: { status: number; text: string }): Exchange {
  const url = new URL(message.url ?? '/', 'http://localhost');
  return {
    method: message.method ?? 'GET',
    path: url.pathname.replace(/^\/api\/github/, ''),
    query: Object.fromEntries(url.searchParams),
    headers: message.headers,
    ...(body === '' ? {} : { sent: JSON.parse(body) as unknown }),
    status: reply.status,
    ...(reply.text === '' ? {} : { got: JSON.parse(reply.text) as unknown }),
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer); // A message without an encoding gives buffers.
  return Buffer.concat(chunks).toString('utf8');
}
