import { operations as cloudwatch } from './cloudwatch/index.ts';
import { operations as hosting } from './hosting/index.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import type { Identified } from './identify.ts';
import { operations as logs } from './logs/index.ts';
import { checkInput } from './model/check.ts';
import cloudwatchModel from './model/cloudwatch.json' with { type: 'json' };
import logsModel from './model/logs.json' with { type: 'json' };
import sagemakerModel from './model/sagemaker.json' with { type: 'json' };
import type { Model } from './model/shape.ts';
import { type Operations, ServiceError } from './operation.ts';
import { operations as jobs } from './sagemaker/index.ts';
import { jsonError, jsonReply, readJson } from './wire/aws-json.ts';
import { cborError, cborReply, decodeCbor } from './wire/cbor-rpc.ts';
import { checkCredential } from './wire/credential.ts';
import type { World } from './world.ts';

/** A service that is called by the name of an operation, whatever form the call has on the wire. */
interface RpcService {
  readonly name: string;
  readonly model: Model;
  readonly operations: Operations;
}

/** By the prefix of the target header. */
const services: Readonly<Record<string, RpcService>> = {
  SageMaker: { name: 'SageMaker', model: sagemakerModel as Model, operations: { ...jobs, ...hosting } },
  Logs_20140328: { name: 'Logs', model: logsModel as Model, operations: logs },
  GraniteServiceVersion20100801: { name: 'CloudWatch', model: cloudwatchModel as Model, operations: cloudwatch },
};

interface Form {
  readonly read: (body: Buffer) => unknown;
  readonly reply: (output: unknown) => HttpReply;
  readonly error: (error: ServiceError) => HttpReply;
}

const jsonForm = (version: '1.0' | '1.1'): Form => ({
  read: readJson,
  reply: (it) => jsonReply(it, version),
  error: (it) => jsonError(it, version),
});
const cborForm: Form = { read: decodeCbor, reply: cborReply, error: cborError };

/** A call in AWS JSON: `Service.Operation` in the target header. */
export function jsonCall(world: World, request: HttpRequest, target: string): Identified {
  const [prefix = '', operation = ''] = target.split('.');
  const version = request.headers['content-type']?.includes('json-1.0') ? '1.0' : '1.1';
  return rpcCall(world, request, { prefix, operation, form: jsonForm(version) });
}

/** A call in smithy's rpc-v2-cbor, which boto3 and the AWS CLI prefer for CloudWatch. */
export const cborCall = (
  world: World,
  request: HttpRequest,
  { service, operation }: { service: string; operation: string },
): Identified => rpcCall(world, request, { prefix: service, operation, form: cborForm });

function rpcCall(
  world: World,
  request: HttpRequest,
  { prefix, operation, form }: { prefix: string; operation: string; form: Form },
): Identified {
  const service = services[prefix];
  return {
    operation: `${service?.name ?? prefix}.${operation}`,
    answer: async () => {
      try {
        return form.reply(await perform(world, request, { service, operation, form }));
      } catch (cause) {
        if (cause instanceof ServiceError) return form.error(cause);
        throw cause;
      }
    },
    refuse: (how) => form.error(refusals[how]),
  };
}

async function perform(
  world: World,
  request: HttpRequest,
  { service, operation, form }: { service: RpcService | undefined; operation: string; form: Form },
): Promise<unknown> {
  checkCredential(request, world.region);
  const run = service?.operations[operation];
  if (service === undefined || run === undefined)
    throw new ServiceError('UnknownOperationException', `The local cloud has no operation ${operation}`);
  const input = checkInput(service.model, operation, form.read(await request.bytes()));
  return run(world, input);
}

const refusals = {
  throttle: new ServiceError('ThrottlingException', 'Rate exceeded'),
  error: new ServiceError(
    'InternalFailure',
    'The request processing has failed because of an unknown error, exception or failure.',
    500,
  ),
};
