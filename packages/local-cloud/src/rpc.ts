import type { HttpReply, HttpRequest } from './http.ts';
import type { Identified } from './identify.ts';
import { checkInput } from './model/check.ts';
import { ServiceError } from './operation.ts';
import { byTarget, byVersion, type RpcService } from './rpc-services.ts';
import { awsJson } from './wire/aws-json.ts';
import { awsQuery } from './wire/aws-query.ts';
import { cborRpc } from './wire/cbor-rpc.ts';
import { checkCredential } from './wire/credential.ts';
import type { Called, Form } from './wire/form.ts';
import type { World } from './world.ts';

interface Rpc {
  readonly service: RpcService;
  readonly operation: string;
  readonly form: Form;
  readonly request: HttpRequest;
  /** Read already, where the body had to tell what it is. */
  readonly body?: Buffer;
}

/** A call in AWS JSON: `Service.Operation` in the target header. */
export function jsonCall(world: World, request: HttpRequest, target: string): Identified {
  const [prefix = '', operation = ''] = target.split('.');
  return rpcCall(world, { service: byTarget.get(prefix) ?? unknownService(prefix), operation, form: awsJson, request });
}

/** A call in CBOR, whose path names service and operation. */
export function cborCall(world: World, request: HttpRequest, rpc: { service: string; operation: string }): Identified {
  const service = byTarget.get(rpc.service) ?? unknownService(rpc.service);
  return rpcCall(world, { service, operation: rpc.operation, form: cborRpc, request });
}

/** A call in the query form: the body must be read to know what it is. */
export async function queryCall(world: World, request: HttpRequest): Promise<Identified> {
  const body = await request.bytes();
  const fields = new URLSearchParams(body.toString('utf8'));
  const [version, operation] = [fields.get('Version') ?? '', fields.get('Action') ?? ''];
  const { service, namespace } = byVersion.get(version) ?? { service: unknownService(version), namespace: '' };
  return rpcCall(world, { service, operation, form: awsQuery(namespace), request, body });
}

const unknownService = (name: string): RpcService => ({
  name: name.slice(0, 100),
  signingName: '',
  model: { source: '', operations: {}, shapes: {} },
  operations: {},
});

function rpcCall(world: World, rpc: Rpc): Identified {
  const { service, form } = rpc;
  const called: Called = { operation: rpc.operation, model: service.model, request: rpc.request };
  let input: unknown;
  const read = async (): Promise<unknown> => {
    input = form.read(rpc.body ?? (await bodyOf(rpc.request)), called);
    return input;
  };
  return {
    operation: `${service.name}.${rpc.operation}`,
    input: () => input,
    answer: () => answered(() => perform(world, rpc, read), form, called),
    refuse: (how) => form.error(refusals[how], called),
  };
}

async function bodyOf(request: HttpRequest): Promise<Buffer> {
  try {
    return await request.bytes();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ServiceError('RequestEntityTooLargeException', cause.message, 413);
  }
}

async function answered(work: () => Promise<unknown>, form: Form, called: Called): Promise<HttpReply> {
  try {
    return form.reply(await work(), called);
  } catch (cause) {
    if (cause instanceof ServiceError) return form.error(cause, called);
    throw cause;
  }
}

async function perform(
  world: World,
  { service, operation, request }: Rpc,
  read: () => Promise<unknown>,
): Promise<unknown> {
  const run = Object.hasOwn(service.operations, operation) ? service.operations[operation] : undefined;
  if (run === undefined) {
    throw new ServiceError(
      'UnknownOperationException',
      `The local cloud has no operation ${service.name}.${operation}`,
    );
  }
  if (!service.open?.includes(operation)) {
    checkCredential(request, {
      service: service.signingName,
      regions: [world.region, ...(service.regions ?? [])],
      now: world.clock.now(),
    });
  }
  return run(world, checkInput(service.model, operation, await read()));
}

const denied = new ServiceError(
  'AccessDeniedException',
  'User: arn:aws:sts::111122223333:assumed-role/modelway/local is not authorized to perform this operation',
);

const refusals = {
  deny: denied,
  skew: denied,
  expire: new ServiceError('ExpiredTokenException', 'The security token included in the request is expired'),
  throttle: new ServiceError('ThrottlingException', 'Rate exceeded'),
  error: new ServiceError(
    'InternalFailure',
    'The request processing has failed because of an unknown error, exception or failure.',
    500,
  ),
};
