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
  const header = headers['authorization'];
  const text = header === undefined ? query.get('X-Amz-Credential') : /Credential=([^,\s]+)/.exec(header)?.[1];
  const [accessKey, , region, service] = text?.split('/') ?? [];
  return accessKey && region && service ? { accessKey, region, service } : undefined;
}

/** Access keys that begin so are credentials whose time is over. */
export const expiredPrefix = 'AKIAEXPIRED';

/** What a signature must be scoped to. */
export interface Scope {
  readonly service: string;
  readonly regions: readonly string[];
}

/** @throws ServiceError as the JSON services refuse: no signature, expired token, or a signature for another service or region. */
export function checkCredential(request: HttpRequest, { service, regions }: Scope): void {
  const credential = credentialOf(request);
  if (credential === undefined) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Request is missing Authentication Token', 403);
  }
  if (credential.accessKey.startsWith(expiredPrefix)) {
    throw new ServiceError('ExpiredTokenException', 'The security token included in the request is expired', 403);
  }
  if (credential.service !== service) throw misscoped(`correct service: '${service}', found '${credential.service}'`);
  if (!regions.includes(credential.region)) {
    throw misscoped(`a valid region: '${regions[0] ?? ''}', found '${credential.region}'`);
  }
}

const misscoped = (to: string): ServiceError =>
  new ServiceError('InvalidSignatureException', `Credential should be scoped to ${to}.`, 403);
