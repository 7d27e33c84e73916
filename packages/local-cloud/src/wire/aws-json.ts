import { randomUUID } from 'node:crypto';
import { ServiceError } from '../operation.ts';
import type { Called, Form } from './form.ts';
import { queryErrorHeader } from './query-code.ts';

/** AWS JSON 1.0 and 1.1: `POST /` with `X-Amz-Target`, bodies in JSON, times as seconds since 1970. */
export const awsJson: Form = {
  read: readJson,
  // An operation without output answers with no body at all, as Stop and Delete of SageMaker do.
  reply: (output, called) => ({
    status: 200,
    headers: headersOf(called),
    body: output === undefined ? '' : JSON.stringify(output, seconds),
  }),
  error: (error, called) => ({
    status: error.status,
    headers: {
      ...headersOf(called),
      'x-amzn-errortype': error.code,
      ...(called.request.headers['x-amzn-query-mode'] === 'true' && queryErrorHeader(error)),
    },
    body: jsonErrorBody(error),
  }),
};

function readJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new ServiceError('SerializationException', 'the request is not JSON');
  }
}

/** Modelled SageMaker errors spell the member with a capital letter; the SDK reads both. */
const jsonErrorBody = ({ code, message, members }: ServiceError): string =>
  JSON.stringify({ __type: code, message, Message: message, ...members });

const headersOf = ({ request }: Called): Record<string, string> => ({
  'content-type':
    /^application\/x-amz-json-1\.[01]$/.exec(request.headers['content-type'] ?? '')?.[0] ?? 'application/json',
  'x-amzn-requestid': randomUUID(),
});

/** JSON.stringify has made a date a text before the replacer sees it; `this` still holds the date. */
function seconds(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? original.getTime() / 1000 : value;
}
