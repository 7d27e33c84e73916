import { createHash } from 'node:crypto';
import type { Aws } from './clients.ts';
import { encodedKey, type Scope, signer } from './sign-request.ts';

/** A request to a service that no SDK here knows. */
export interface Unsigned extends Scope {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * @returns a function from a request to all headers that it is to be sent with. `host` is signed and not among them: whoever sends adds
 * it. The path of every service but S3 is encoded once more for the signature.
 */
export function signerOf(
  { keys }: Pick<Aws, 'keys'>,
  now: () => Date,
): (request: Unsigned) => Promise<Record<string, string>> {
  return async ({ method, url, headers, body, ...scope }) => {
    const signed = signer(scope)(
      {
        method,
        path: encodedKey(url.pathname),
        query: url.search.slice(1).split('&').sort().join('&'),
        headers: { ...headers, host: url.host },
        payload: createHash('sha256').update(body).digest('hex'),
      },
      await keys(),
      now(),
    );
    const { host: _, ...rest } = signed;
    return rest;
  };
}
