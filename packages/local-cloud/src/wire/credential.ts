import type { HttpRequest } from '../http.ts';
import { ServiceError } from '../operation.ts';

/** Who says to be calling, from the signature's scope. The signature itself is not verified: any secret key will do here. */
export interface Credential {
  readonly accessKey: string;
  readonly region: string;
  readonly service: string;
}

/** @returns the credential of a signed request (header or query), or undefined when it is not signed. */
export function credentialOf({ headers, query }: HttpRequest): Credential | undefined {
  const text = /Credential=([^,\s]+)/.exec(headers['authorization'] ?? '')?.[1] ?? query.get('X-Amz-Credential');
  const [accessKey, , region, service] = text?.split('/') ?? [];
  return accessKey && region && service ? { accessKey, region, service } : undefined;
}

/** Access keys that begin so are credentials whose time is over. */
export const expiredPrefix = 'AKIAEXPIRED';

/** @throws ServiceError as the JSON services refuse: no signature, expired token, or a signature for another region. */
export function checkCredential(request: HttpRequest, region: string): void {
  const credential = credentialOf(request);
  if (credential === undefined)
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  if (credential.accessKey.startsWith(expiredPrefix)) {
    throw new ServiceError('ExpiredTokenException', 'The security token included in the request is expired', 403);
  }
  if (credential.region !== region) {
    throw new ServiceError(
      'InvalidSignatureException',
      `Credential should be scoped to a valid region. Expected ${region}, found ${credential.region}.`,
      403,
    );
  }
}
