import type { Refused } from './faults.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import { invokePath } from './lambda/index.ts';
import type { Services } from './services.ts';
import type { World } from './world.ts';

/** A request with a name (`SageMaker.CreateTrainingJob`, `S3.PutObject`) and a way to answer it or to refuse it in its own form. */
export interface Identified {
  readonly operation: string;
  /** What was asked, once the answer is there; for tests to look back at. */
  readonly input: () => unknown;
  answer(): Promise<HttpReply>;
  /** A refusal as this service says it. */
  refuse(how: Refused): HttpReply;
}

/**
 * Finds the service that a request is for, as one port has to: target header, rpc path, endpoint path, form body, else S3.
 * @param services what this cloud has.
 */
export function identify(world: World, request: HttpRequest, services: Services): Identified | Promise<Identified> {
  const target = request.headers['x-amz-target'];
  if (target !== undefined) return services.json(world, request, target);
  const rpc = /^\/service\/([^/]+)\/operation\/([^/]+)$/.exec(request.path);
  if (rpc) return services.cbor(world, request, { service: rpc[1] ?? '', operation: rpc[2] ?? '' });
  if (/^\/endpoints\/[^/]+\/(async-)?invocations/.test(request.path)) return services.runtime(world, request);
  if (invokePath.test(request.path)) return services.lambda(world, request);
  if (request.path.startsWith('/api/github/')) return services.github(world, request);
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (request.method === 'POST' && request.path === '/' && isForm) return services.query(world, request);
  return services.s3(world, request);
}
