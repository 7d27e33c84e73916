import { randomUUID } from 'node:crypto';
import type { HttpReply, HttpRequest } from '../http.ts';
import { ServiceError } from '../operation.ts';
import type { World } from '../world.ts';
import { readInvocation } from './invocation.ts';
import { type Answer, invoke } from './invoke.ts';

/** SageMaker Runtime: `POST /endpoints/<name>/invocations`. Refusals are replies too. */
export async function runtime(world: World, request: HttpRequest): Promise<HttpReply> {
  const began = performance.now();
  try {
    return answerReply(await invoke(world, await readInvocation(request), began));
  } catch (error) {
    if (error instanceof ServiceError) return refusalReply(error);
    throw error;
  }
}

function answerReply({ outcome, variant }: Answer): HttpReply {
  const { contentType, customAttributes } = outcome.headers;
  return {
    status: 200,
    headers: {
      'x-amzn-requestid': randomUUID(),
      'x-amzn-invoked-production-variant': variant,
      ...(contentType !== undefined && { 'content-type': contentType }),
      ...(customAttributes !== undefined && { 'x-amzn-sagemaker-custom-attributes': customAttributes }),
    },
    body: outcome.body,
  };
}

/** Unlike the control plane, this service has its members in capitals, the message too (sheet §4.5). */
function refusalReply({ code, message, status, members }: ServiceError): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), 'x-amzn-errortype': code },
    body: JSON.stringify({ ...members, Message: message }),
  };
}
