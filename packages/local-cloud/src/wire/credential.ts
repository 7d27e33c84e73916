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
const expiredPrefix = 'AKIAEXPIRED';
const untilPrefix = 'ASIAUNTIL';

/** @returns an access key of 20 characters that says when it ends, so that no table of sessions is needed. @param random three characters */
export const temporaryKey = (expiration: Date, random: string): string =>
  `${untilPrefix}${expiration.getTime().toString(36).toUpperCase().padStart(8, '0')}${random}`;

export function isExpired(accessKey: string, now: Date): boolean {
  if (accessKey.startsWith(expiredPrefix)) return true;
  if (!accessKey.startsWith(untilPrefix)) return false;
  return Number.parseInt(accessKey.slice(untilPrefix.length, untilPrefix.length + 8), 36) <= now.getTime();
}

/** What a signature must be scoped to. */
export interface Scope {
  readonly service: string;
  readonly regions: readonly string[];
  readonly now: Date;
}

/** @throws ServiceError as the JSON services refuse: no signature, expired token, or a signature for another service or region. */
export function checkCredential(request: HttpRequest, { service, regions, now }: Scope): void {
  const credential = credentialOf(request);
  if (credential === undefined) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Request is missing Authentication Token', 403);
  }
  if (isExpired(credential.accessKey, now)) {
    throw new ServiceError('ExpiredTokenException', 'The security token included in the request is expired', 403);
  }
  if (credential.service !== service) throw misscoped(`correct service: '${service}', found '${credential.service}'`);
  if (!regions.includes(credential.region)) {
    throw misscoped(`a valid region: '${regions[0] ?? ''}', found '${credential.region}'`);
  }
}

const misscoped = (to: string): ServiceError =>
  new ServiceError('InvalidSignatureException', `Credential should be scoped to ${to}.`, 403);
