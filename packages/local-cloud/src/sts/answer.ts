import { randomUUID } from 'node:crypto';
import type { HttpReply, HttpRequest, HttpService } from '../http.ts';
import { ServiceError } from '../operation.ts';
import { checkCredential, credentialOf, expiredPrefix } from '../wire/credential.ts';
import { document, type Xml } from '../wire/xml.ts';
import type { World } from '../world.ts';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
type Fields = URLSearchParams;
type Answer = (world: World, fields: Fields) => Xml;

const identity: Answer = ({ account }) => ({
  Arn: `arn:aws:iam::${account}:user/local`,
  UserId: 'AIDALOCALUSER0000000',
  Account: account,
});

/** A session of a role: any token will do, and the keys are as good as any here. */
const session: Answer = ({ clock }, fields) => {
  const [role, name] = [needed(fields, 'RoleArn'), needed(fields, 'RoleSessionName')];
  const seconds = Number(fields.get('DurationSeconds') ?? 3600);
  return {
    Credentials: {
      AccessKeyId: `ASIA${randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()}`,
      SecretAccessKey: randomUUID(),
      SessionToken: randomUUID(),
      Expiration: new Date(clock.now().getTime() + seconds * 1000),
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROALOCALROLE0000000:${name}`,
      Arn: `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${name}`,
    },
  };
};

const answers: Readonly<Record<string, Answer>> = {
  GetCallerIdentity: identity,
  AssumeRole: session,
  AssumeRoleWithWebIdentity: session,
};

/** STS: the AWS query form, with XML replies. AssumeRoleWithWebIdentity is the one call that is not signed. */
export const sts: HttpService = async (world, request) => {
  const fields = new URLSearchParams((await request.bytes()).toString('utf8'));
  const action = fields.get('Action') ?? '';
  try {
    if (action !== 'AssumeRoleWithWebIdentity') check(world, request);
    const answer = answers[action];
    if (answer === undefined)
      throw new ServiceError('InvalidAction', `Could not find operation ${action} for version 2011-06-15`);
    return reply(200, `${action}Response`, {
      [`${action}Result`]: answer(world, fields),
      ResponseMetadata: { RequestId: randomUUID() },
    });
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    return reply(cause.status, 'ErrorResponse', {
      Error: { Type: 'Sender', Code: cause.code, Message: cause.message },
      RequestId: randomUUID(),
    });
  }
};

/** STS writes its refusals without "Exception". */
function check(world: World, request: HttpRequest): void {
  if (credentialOf(request)?.accessKey.startsWith(expiredPrefix)) {
    throw new ServiceError('ExpiredToken', 'The security token included in the request is expired', 403);
  }
  if (credentialOf(request) === undefined)
    throw new ServiceError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  checkCredential(request, credentialOf(request)?.region === 'us-east-1' ? 'us-east-1' : world.region);
}

function needed(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (value) return value;
  const path = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  throw new ServiceError(
    'ValidationError',
    `1 validation error detected: Value null at '${path}' failed to satisfy constraint: Member must not be null`,
  );
}

const reply = (status: number, name: string, body: Xml): HttpReply => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': randomUUID() },
  body: document(name, body, namespace),
});
