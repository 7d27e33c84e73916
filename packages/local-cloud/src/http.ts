import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { World } from './world.ts';

/** One request as a service sees it; the body is read when somebody asks for it. */
export interface HttpRequest {
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  /** @throws RangeError when there are more bytes than `limit`. */
  bytes(limit?: number): Promise<Buffer>;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable;
}

/** A service that speaks HTTP itself: SageMaker Runtime, S3 and GitHub. */
export type HttpService = (world: World, request: HttpRequest) => Promise<HttpReply> | HttpReply;

/** No JSON request of AWS is larger; objects are streamed and never read whole by this. */
const defaultLimit = 16 * 1024 * 1024;

export function readRequest(message: IncomingMessage): HttpRequest {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers: flat(message.headers),
    body: message,
    bytes: (limit = defaultLimit) => collect(message, limit),
  };
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

export async function collect(body: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`the request has more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
}

export async function sendReply(
  response: ServerResponse,
  { status, headers = {}, body = '' }: HttpReply,
): Promise<void> {
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    const length = headers['content-length'] ?? String(Buffer.byteLength(body));
    response.writeHead(status, {
      ...headers,
      ...(status === 204 || status === 304 ? {} : { 'content-length': length }),
    });
    response.end(response.req.method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(status, headers);
  await pipeline(body, response);
}
