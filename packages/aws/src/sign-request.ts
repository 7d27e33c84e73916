import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** What signs: long-lived keys, or temporary ones with a token and an end. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  readonly expiration?: Date | undefined;
}

/** A request as the signature covers it: path and query percent-encoded, header names in lower case. */
export interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body in hex. */
  readonly payload: string;
}

/** What a signature is good for. */
export interface Scope {
  readonly region: string;
  /** The name that the service signs under, such as `s3`. */
  readonly service: string;
}

/**
 * Signs requests to one service in one region by AWS Signature Version 4 (General Reference, "Create a signed AWS API request"). The signing
 * key of a day is kept: it is four of the five HMACs of a signature. It is kept as a key object: Node 24 takes six times as long for bytes.
 * @returns a function from a request, keys and the time to all its headers, the signature among them.
 */
export function signer({
  region,
  service,
}: Scope): (request: Signable, keys: Keys, now: Date) => Record<string, string> {
  let kept: { day: string; secret: string; key: KeyObject } | undefined;
  const keyOf = (secret: string, day: string): KeyObject => {
    if (kept?.day !== day || kept.secret !== secret)
      kept = { day, secret, key: createSecretKey(signingKey(secret, day, { region, service })) };
    return kept.key;
  };
  return (request, keys, now) => {
    const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const headers: Record<string, string> = {
      ...request.headers,
      'x-amz-content-sha256': request.payload,
      'x-amz-date': time,
      ...(keys.sessionToken ? { 'x-amz-security-token': keys.sessionToken } : {}),
    };
    const scope = `${day}/${region}/${service}/aws4_request`;
    const { text, names } = canonical(request, headers);
    const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash('sha256', text)}`;
    const signature = createHmac('sha256', keyOf(keys.secretAccessKey, day)).update(toSign).digest('hex');
    headers['authorization'] =
      `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return headers;
  };
}

/** Every header is signed, so none can be changed on its way. */
function canonical(request: Signable, headers: Readonly<Record<string, string>>): { text: string; names: string } {
  const sorted = Object.keys(headers).sort();
  const names = sorted.join(';');
  let lines = '';
  for (const name of sorted) lines += `${name}:${trimmed(headers[name] ?? '')}\n`;
  return {
    names,
    text: `${request.method}\n${request.path}\n${request.query}\n${lines}\n${names}\n${request.payload}`,
  };
}

/** Most values have no blanks at all, and this is done seven times for each request. */
const trimmed = (value: string): string => (/\s/.test(value) ? value.trim().replace(/ +/g, ' ') : value);

const signingKey = (secret: string, day: string, { region, service }: Scope): Buffer =>
  [day, region, service, 'aws4_request'].reduce<Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );

/** RFC 3986, as the signature wants it: everything but letters, digits and `-._~` by its UTF-8 bytes. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** A key as a path: segments encoded, slashes kept. */
export const encodedKey = (key: string): string =>
  /^[\w./~-]*$/.test(key) ? key : key.split('/').map(encoded).join('/');

/** @returns parameters in the one order that a signature covers. */
export const encodedQuery = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
