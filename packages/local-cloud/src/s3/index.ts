import type { HttpReply, HttpRequest } from '../http.ts';
import type { Identified } from '../identify.ts';
import { ServiceError } from '../operation.ts';
import { ObjectStore } from '../store/objects.ts';
import type { World } from '../world.ts';
import { authorize } from './authorize.ts';
import { operations } from './operations.ts';
import { accessDenied, expiredToken, internalError, noSuchBucket, slowDown, timeTooSkewed } from './refusals.ts';
import { errorReply, identifiers } from './reply.ts';
import { addressOf, operationOf } from './route.ts';

/** A call of S3 by what it asks for: `S3.PutObject`. */
export function s3Call(world: World, request: HttpRequest): Identified {
  const name = operationOf(request);
  return {
    operation: `S3.${name}`,
    input: () => ({ path: request.path, query: request.query.toString() }),
    answer: async () => withIdentifiers(await answered(world, request, name)),
    refuse: (how) => withIdentifiers(errorReply(refusals[how](), request.method)),
  };
}

const refusals = {
  throttle: slowDown,
  error: internalError,
  deny: accessDenied,
  skew: timeTooSkewed,
  expire: expiredToken,
};

async function answered(world: World, request: HttpRequest, name: string): Promise<HttpReply> {
  try {
    return await perform(world, request, name);
  } catch (cause) {
    if (cause instanceof ServiceError) return errorReply(cause, request.method);
    throw cause;
  }
}

/** Who asks comes before what is asked, and whether there is such a bucket before anything about its keys. */
async function perform(world: World, request: HttpRequest, name: string): Promise<HttpReply> {
  authorize(request, world.region, world.clock.now());
  const { bucket, key } = addressOf(request);
  const store = storeOf(world);
  if (bucket !== '' && name !== 'CreateBucket' && !store.bucketExists(bucket)) throw noSuchBucket(bucket);
  const operation = operations[name];
  if (operation === undefined) {
    throw new ServiceError('NotImplemented', `The local cloud has no operation ${name}`, 501);
  }
  return operation({ world, store, request, bucket, key });
}

/** S3 sees more of the objects than other services do. */
function storeOf({ objects }: World): ObjectStore {
  if (objects instanceof ObjectStore) return objects;
  throw new TypeError('S3 needs a world whose objects are in an ObjectStore');
}

const withIdentifiers = (reply: HttpReply): HttpReply => ({
  ...reply,
  headers: { ...identifiers(), ...reply.headers },
});
