import { answered, type Way } from './json-requests.ts';
import { patiently } from './patiently.ts';
import { signerOf } from './sign.ts';
import { encoded } from './sign-request.ts';
import { bodyOf, openWire } from './wire.ts';

export interface FunctionCall {
  /** `judge`, `judge:live`, or an ARN, which may be of another region. */
  readonly name: string;
  readonly event: object;
  readonly signal?: AbortSignal;
}

export interface FunctionAnswer {
  /** As JSON says it: unknown until it is looked at. */
  readonly value: unknown;
  /** The bytes of the answer. */
  readonly bytes: Uint8Array;
  /** Which version answered: `$LATEST`, or a number. */
  readonly version: string;
}

/** Calls a Lambda function and waits for what it says. @throws FunctionFailed; JsonRefusal; what the socket throws. */
export type FunctionRequests = (call: FunctionCall) => Promise<FunctionAnswer>;

/** The function ran and threw, ran out of time or memory, or could not be loaded. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

/** Lambda's longest run is fifteen minutes, in which nothing comes over the connection. */
const patience = 16 * 60_000;

/** Throttling, 5xx and broken connections are tried again: a function that is asked twice has to give the same answer. */
export function functionRequests(way: Way & { readonly region: string }): FunctionRequests {
  const wire = openWire(patience);
  const sign = signerOf(way, way.clock.now);
  const once = async ({ name, event, signal }: FunctionCall): Promise<FunctionAnswer> => {
    const region = /^arn:[\w-]+:lambda:([\w-]+):/.exec(name)?.[1] ?? way.region;
    const url = endpointOf(name, region, way.env);
    const body = JSON.stringify(event);
    const headers = { 'content-type': 'application/json', 'x-amz-invocation-type': 'RequestResponse' };
    const signed = await sign({ method: 'POST', url, headers, body, service: 'lambda', region });
    const { hostname, port, host, pathname: target } = url;
    // Safe: `endpointOf` lets no other protocol through.
    const address = { protocol: url.protocol as 'http:' | 'https:', hostname, port, host, path: target };
    const request = { method: 'POST', address, target, headers: { ...signed, host }, body: Buffer.from(body), signal };
    const reply = await wire(request);
    const bytes = await bodyOf(reply);
    const value = answered(reply, bytes);
    if (reply.headers['x-amz-function-error'] !== undefined) throw new FunctionFailed(says(value));
    return { value, bytes, version: String(reply.headers['x-amz-executed-version'] ?? '') };
  };
  return (call) => patiently(way.attempts, way.clock)(call.signal, () => once(call));
}

function endpointOf(name: string, region: string, env: Way['env']): URL {
  const own = env['AWS_ENDPOINT_URL_LAMBDA'] ?? env['AWS_ENDPOINT_URL'];
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const base = own ?? `https://lambda.${region}.${domain}`;
  if (!/^https?:\/\//.test(base))
    throw new Error(`AWS_ENDPOINT_URL is "${base}"; it must begin with http:// or https://`);
  return new URL(`${base.replace(/\/+$/, '')}/2015-03-31/functions/${encoded(name)}/invocations`);
}

/** `{"errorMessage": …, "errorType": …}`, which the function's runtime wrote. */
function says(value: unknown): string {
  const { errorType, errorMessage } = Object(value) as Record<string, unknown>; // Safe: both are looked at before they are used.
  const words = [errorType, errorMessage].filter((it) => typeof it === 'string' && it !== '');
  return words.join(': ').slice(0, 500) || 'it gave no reason; see its log';
}
