import type { IncomingMessage } from 'node:http';
import type { Clock } from './follow.ts';
import { patiently } from './patiently.ts';
import { signerOf } from './sign.ts';
import type { Keys } from './sign-request.ts';
import { bodyOf, openWire } from './wire.ts';

/** Services that are asked one thing only, for which an SDK of a megabyte would be carried around. */
const services = {
  ecr: { host: 'api.ecr', target: 'AmazonEC2ContainerRegistry_V20150921' },
  pricing: { host: 'api.pricing', target: 'AWSPriceListService' },
} as const;

/** One call of AWS JSON 1.1. */
export interface JsonCall {
  readonly service: keyof typeof services;
  readonly region: string;
  readonly operation: string;
  readonly input: object;
  /** How often it is tried, if not as often as all else. */
  readonly attempts?: number;
  readonly signal?: AbortSignal;
}

/** @returns the reply as JSON says it: unknown until it is looked at. @throws JsonRefusal; what the socket throws. */
export type JsonRequests = (call: JsonCall) => Promise<unknown>;

export interface Way {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly attempts: number;
  readonly keys: () => Keys | Promise<Keys>;
  readonly clock: Clock;
}

/** Signed calls to services without an SDK; throttling, 5xx and broken connections are tried again, answers never are. */
export function jsonRequests(way: Way): JsonRequests {
  const wire = openWire();
  const sign = signerOf(way, way.clock.now);
  const once = async ({ service, region, operation, input, signal }: JsonCall): Promise<unknown> => {
    const url = endpointOf(service, region, way.env);
    const body = JSON.stringify(input);
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${services[service].target}.${operation}`,
    };
    const signed = await sign({ method: 'POST', url, headers, body, service, region });
    const { hostname, port, host, pathname: path } = url;
    // Safe: `endpointOf` lets no other protocol through.
    const address = { protocol: url.protocol as 'http:' | 'https:', hostname, port, host, path };
    const reply = await wire({
      method: 'POST',
      address,
      target: path,
      headers: { ...signed, host },
      body: Buffer.from(body),
      signal,
    });
    return answered(reply, await bodyOf(reply));
  };
  return (call) => patiently(call.attempts ?? way.attempts, way.clock)(call.signal, () => once(call));
}

function endpointOf(service: JsonCall['service'], region: string, env: Way['env']): URL {
  const own = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? env['AWS_ENDPOINT_URL'];
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(own ?? `https://${services[service].host}.${region}.${domain}`);
  if (!/^https?:$/.test(url.protocol))
    throw new Error(`AWS_ENDPOINT_URL is "${own}"; it must begin with http:// or https://`);
  return url;
}

/** What a service answered instead of doing what was asked. */
export class JsonRefusal extends Error {
  readonly code: string;
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.$metadata = { httpStatusCode: status };
  }
}

/** @returns what a service answered. @throws JsonRefusal when that is a refusal. */
export function answered({ statusCode = 0, headers }: IncomingMessage, body: Buffer): unknown {
  const value = parsed(body);
  if (statusCode < 300) return value;
  const { __type, message, Message } = (value ?? {}) as Record<string, unknown>; // Safe: every member is looked at before it is used.
  const type = [headers['x-amzn-errortype'], __type].find((it) => typeof it === 'string') ?? String(statusCode);
  // `com.amazonaws.ecr#ImageNotFoundException:http://…`: the name in the middle is the code.
  const code = String(type).replace(/^.*#/, '').replace(/:.*$/, '');
  const says = [message, Message].find((it) => typeof it === 'string') ?? `HTTP ${statusCode}`;
  throw new JsonRefusal(statusCode, code, String(says));
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined; // A proxy's page, or nothing: the status tells what matters.
  }
}
