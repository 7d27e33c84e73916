import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpReply, HttpRequest } from '../http.ts';
import { ServiceError } from '../operation.ts';
import { checkCredential } from '../wire/credential.ts';
import type { World } from '../world.ts';
import { runFunction } from './run-function.ts';

/** `POST /2015-03-31/functions/<name or ARN>/invocations` (REST JSON, API of 2015-03-31). */
export const invokePath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Lambda's limit for a call that is waited for. */
const longest = 6 * 1024 * 1024;

/**
 * Lambda's Invoke. There is no CreateFunction here: a function is a script `<name>.py` with a `lambda_handler` in the folder `functions` of the
 * cloud's scratch. @throws ServiceError in Lambda's words.
 */
export async function invokeFunction(world: World, request: HttpRequest): Promise<HttpReply> {
  checkCredential(request, { service: 'lambda', regions: [world.region], now: world.clock.now() });
  const name = nameIn(request.path);
  const script = join(world.scratch, 'functions', `${name}.py`);
  if (!/^[\w-]{1,64}$/.test(name) || !existsSync(script)) throw notFound(world, name);
  const event = await request.bytes(longest).catch(() => {
    throw new ServiceError(
      'RequestTooLargeException',
      `Request must be smaller than ${longest} bytes for the InvokeFunction operation`,
      413,
    );
  });
  checkJson(event);
  const kind = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (kind === 'DryRun') return { status: 204, headers: { 'x-amz-executed-version': '$LATEST' } };
  if (kind !== 'RequestResponse')
    throw new ServiceError(
      'InvalidParameterValueException',
      `The local cloud answers RequestResponse and DryRun, found ${kind}`,
    );
  const { payload, failed, log } = await runFunction(world, { name, script, event });
  const tail = request.headers['x-amz-log-type'] === 'Tail';
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'x-amz-executed-version': '$LATEST',
      ...(failed ? { 'x-amz-function-error': 'Unhandled' } : {}),
      ...(tail ? { 'x-amz-log-result': Buffer.from(log.join('\n')).toString('base64') } : {}),
    },
    body: payload,
  };
}

/** A name may come as an ARN, whole or in part, with a version or an alias behind it. */
function nameIn(path: string): string {
  const given = decodeURIComponent(invokePath.exec(path)?.[1] ?? '');
  const inArn = /(?:^|:)function:([^:]+)/.exec(given)?.[1];
  return inArn ?? given.split(':')[0] ?? '';
}

const notFound = (world: World, name: string): ServiceError =>
  new ServiceError(
    'ResourceNotFoundException',
    `Function not found: arn:aws:lambda:${world.region}:${world.account}:function:${name}`,
    404,
    { Type: 'User' },
  );

function checkJson(event: Buffer): void {
  try {
    if (event.length > 0) JSON.parse(event.toString('utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ServiceError('InvalidRequestContentException', `Could not parse request body into json: ${why}`, 400, {
      Type: 'User',
    });
  }
}

/** @returns a refusal as Lambda says it: its code in a header, its message in capitals. */
export const functionRefusal = ({ code, message, status, members }: ServiceError): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
  body: JSON.stringify({ ...members, Message: message }),
});
