import { answer as answerGitHub } from './github/answer.ts';
import type { HttpReply, HttpRequest, HttpService } from './http.ts';
import type { Identified } from './identify.ts';
import { ServiceError } from './operation.ts';
import { cborCall, jsonCall } from './rpc.ts';
import { runtime } from './runtime/index.ts';
import { s3Call } from './s3/index.ts';
import { sts } from './sts/answer.ts';
import { jsonError } from './wire/aws-json.ts';
import type { World } from './world.ts';

/** Every service of the cloud, by how it is called. */
export interface Services {
  json(world: World, request: HttpRequest, target: string): Identified;
  cbor(world: World, request: HttpRequest, rpc: { service: string; operation: string }): Identified;
  runtime(world: World, request: HttpRequest): Identified;
  github(world: World, request: HttpRequest): Identified;
  sts(world: World, request: HttpRequest): Identified;
  s3(world: World, request: HttpRequest): Identified;
}

const throttled = new ServiceError('ThrottlingException', 'Rate exceeded');
const broken = new ServiceError(
  'InternalFailure',
  'The request processing has failed because of an unknown error, exception or failure.',
  500,
);
const refuseJson = (how: 'throttle' | 'error'): HttpReply => jsonError(how === 'throttle' ? throttled : broken, '1.1');

/** A service that speaks HTTP itself, as one operation. */
const whole =
  (operation: string, service: HttpService) =>
  (world: World, request: HttpRequest): Identified => ({
    operation,
    answer: async () => service(world, request),
    refuse: refuseJson,
  });

export const services: Services = {
  json: jsonCall,
  cbor: cborCall,
  runtime: whole('Runtime.InvokeEndpoint', runtime),
  sts: whole('STS.Call', sts),
  s3: s3Call,
  github: (world, request) => ({
    operation: `GitHub.${request.method}`,
    answer: () => github(world, request),
    refuse: (how) =>
      githubReply({
        status: how === 'throttle' ? 429 : 502,
        body: { message: how === 'throttle' ? 'You have exceeded a secondary rate limit' : 'Server Error' },
      }),
  }),
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
