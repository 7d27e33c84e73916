import { randomUUID } from 'node:crypto';
import type { HttpReply } from '../http.ts';
import { ServiceError } from '../operation.ts';

/** AWS JSON 1.0 and 1.1: `POST /` with `X-Amz-Target`, bodies in JSON, times as seconds since 1970. */
export function readJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new ServiceError('SerializationException', 'the request is not JSON');
  }
}

/** An operation without output answers with no body at all, as Stop and Delete of SageMaker do. */
export function jsonReply(output: unknown, version: '1.0' | '1.1'): HttpReply {
  return {
    status: 200,
    headers: headersOf(version),
    body: output === undefined ? '' : JSON.stringify(output, seconds),
  };
}

export function jsonError({ code, message, status, members }: ServiceError, version: '1.0' | '1.1'): HttpReply {
  // Modelled SageMaker errors spell the member with a capital letter; the SDK reads both.
  const body = JSON.stringify({ __type: code, message, Message: message, ...members });
  return {
    status,
    headers: { ...headersOf(version), 'x-amzn-errortype': code, 'x-amzn-query-error': `${code};Sender` },
    body,
  };
}

const headersOf = (version: string): Record<string, string> => ({
  'content-type': `application/x-amz-json-${version}`,
  'x-amzn-requestid': randomUUID(),
});

/** JSON.stringify has made a date a text before the replacer sees it; `this` still holds the date. */
function seconds(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? original.getTime() / 1000 : value;
}
