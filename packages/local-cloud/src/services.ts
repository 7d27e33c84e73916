import { randomUUID } from 'node:crypto';
import { answer as answerGitHub } from './github/answer.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import type { Identified } from './identify.ts';
import { functionRefusal, invokeFunction } from './lambda/index.ts';
import { ServiceError } from './operation.ts';
import { cborCall, jsonCall, queryCall } from './rpc.ts';
import { runtime } from './runtime/index.ts';
import { s3Call } from './s3/index.ts';
import { awsJson } from './wire/aws-json.ts';
import { checkCredential } from './wire/credential.ts';
import type { Called } from './wire/form.ts';
import type { World } from './world.ts';

/** Every service of the cloud, by how it is called. */
export interface Services {
  json(world: World, request: HttpRequest, target: string): Identified;
  cbor(world: World, request: HttpRequest, rpc: { service: string; operation: string }): Identified;
  runtime(world: World, request: HttpRequest): Identified;
  lambda(world: World, request: HttpRequest): Identified;
  github(world: World, request: HttpRequest): Identified;
  query(world: World, request: HttpRequest): Promise<Identified>;
  s3(world: World, request: HttpRequest): Identified;
}

const throttled = new ServiceError('ThrottlingException', 'Rate exceeded', 400);
const denied = new ServiceError('AccessDeniedException', 'User is not authorized to perform this operation');
const broken = new ServiceError(
  'InternalFailure',
  'The request processing has failed because of an unknown error.',
  500,
);

const expired = new ServiceError('ExpiredTokenException', 'The security token included in the request is expired', 403);

const refusals = { throttle: throttled, error: broken, deny: denied, skew: denied, expire: expired };

/** SageMaker Runtime is signed for as SageMaker is. */
const runtimeCall = (world: World, request: HttpRequest): Identified => ({
  operation: 'Runtime.InvokeEndpoint',
  input: () => ({ path: request.path }),
  answer: async () => {
    try {
      checkCredential(request, { service: 'sagemaker', regions: [world.region], now: world.clock.now() });
      return withRequestId(await runtime(world, request));
    } catch (cause) {
      if (cause instanceof ServiceError) return withRequestId(awsJson.error(cause, runtimeModel(request)));
      throw cause;
    }
  },
  refuse: (how) => awsJson.error(refusals[how], runtimeModel(request)),
});

const lambdaCall = (world: World, request: HttpRequest): Identified => ({
  operation: 'Lambda.Invoke',
  input: () => ({ path: request.path }),
  answer: async () => {
    try {
      return withRequestId(await invokeFunction(world, request));
    } catch (cause) {
      if (cause instanceof ServiceError) return withRequestId(functionRefusal(cause));
      throw cause;
    }
  },
  refuse: (how) => functionRefusal(how === 'throttle' ? tooMany : refusals[how]),
});

const tooMany = new ServiceError('TooManyRequestsException', 'Rate Exceeded.', 429, { Type: 'User' });

const runtimeModel = (request: HttpRequest): Called => ({
  operation: 'InvokeEndpoint',
  request,
  model: { source: '', operations: {}, shapes: {} },
});

const withRequestId = (reply: HttpReply): HttpReply => ({
  ...reply,
  headers: { 'x-amzn-requestid': randomUUID(), ...reply.headers },
});

const githubCall = (world: World, request: HttpRequest): Identified => ({
  operation: `GitHub.${request.method}`,
  input: () => ({ path: request.path }),
  answer: () => github(world, request),
  refuse: (how) => {
    const [status, message] = githubRefusals[how];
    return githubReply({ status, body: { message } });
  },
});

const noAccess = [403, 'Resource not accessible by integration'] as const;
const githubRefusals = {
  throttle: [429, 'You have exceeded a secondary rate limit'],
  error: [502, 'Server Error'],
  deny: noAccess,
  skew: noAccess,
  expire: [401, 'Bad credentials'],
} as const;

export const services: Services = {
  json: jsonCall,
  cbor: cborCall,
  query: queryCall,
  runtime: runtimeCall,
  lambda: lambdaCall,
  github: githubCall,
  s3: s3Call,
};

async function github(world: World, request: HttpRequest): Promise<HttpReply> {
  const body = (await request.bytes()).toString('utf8');
  const { method, query, headers } = request;
  return githubReply(
    answerGitHub(world, {
      method,
      path: request.path.slice('/api/github'.length),
      query,
      authorization: headers['authorization'],
      body,
    }),
  );
}

const githubReply = ({ status, body, headers }: ReturnType<typeof answerGitHub>): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
});
