import type { HttpRequest } from '../http.ts';
import { ServiceError } from '../operation.ts';
import { credentialOf, isExpired } from '../wire/credential.ts';

/** @throws ServiceError as S3 refuses: nobody, an expired token, or a signature for another service or region. */
export function authorize(request: HttpRequest, region: string, now: Date): void {
  const credential = credentialOf(request);
  if (credential === undefined) throw anonymousOrMalformed(request);
  if (isExpired(credential.accessKey, now)) {
    throw new ServiceError('ExpiredToken', 'The provided token has expired.');
  }
  if (credential.service !== 's3') {
    throw malformed(`incorrect service "${credential.service}". This endpoint belongs to "s3".`);
  }
  if (credential.region !== region) {
    throw malformed(`the region '${credential.region}' is wrong; expecting '${region}'`, { Region: region });
  }
}

const anonymousOrMalformed = ({ headers }: HttpRequest): ServiceError =>
  headers['authorization'] === undefined
    ? new ServiceError('AccessDenied', 'Access Denied', 403)
    : malformed('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".');

const malformed = (why: string, members: Readonly<Record<string, string>> = {}): ServiceError =>
  new ServiceError('AuthorizationHeaderMalformed', `The authorization header is malformed; ${why}`, 400, members);
