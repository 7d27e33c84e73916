import type { Operation } from '../operation.ts';
import { type RoleRequest, type Session, session } from './session.ts';

interface WebIdentityRequest extends RoleRequest {
  readonly WebIdentityToken: string;
}

interface WebIdentitySession extends Session {
  readonly Provider: string;
  readonly Audience: string;
  readonly SubjectFromWebIdentityToken: string;
}

/** What GitHub's OIDC token is exchanged by. Neither its signature nor its end is looked at (the cloud's time may run ahead of the
 * issuer's); what it says is given back. */
export const assumeRoleWithWebIdentity: Operation<WebIdentityRequest, WebIdentitySession> = (world, input) => {
  const { iss, aud, sub } = claimsOf(input.WebIdentityToken);
  return {
    ...session(world, input),
    Provider: text(iss),
    Audience: text(aud),
    SubjectFromWebIdentityToken: text(sub),
  };
};

/** The claims of a JSON Web Token; none for a text that is not one, which is taken as well. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as unknown;
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
