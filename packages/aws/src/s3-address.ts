import { encodedKey } from './sign-request.ts';

/** Where requests for one bucket go, and how an object's path there begins. */
export interface S3Address {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  readonly port: string;
  /** As the `Host` header says it. */
  readonly host: string;
  /** Before the encoded key; ends with a slash. */
  readonly path: string;
}

/** By the beginning of the region's name (SDK's own partition table). */
const domains: ReadonlyArray<readonly [string, string]> = [
  ['cn-', 'amazonaws.com.cn'],
  ['us-iso-', 'c2s.ic.gov'],
  ['us-isob-', 'sc2s.sgov.gov'],
];

/**
 * Finds S3's address for a bucket. An endpoint that the user names is addressed by path: virtual hosts need DNS for each bucket, which
 * it seldom has. So is a bucket with a dot in its name: it does not fit the certificate.
 * @throws Error when the endpoint is not an http(s) URL.
 */
export function s3Address(
  bucket: string,
  { region, endpoint }: { region: string; endpoint: string | undefined },
): S3Address {
  const domain = domains.find(([start]) => region.startsWith(start))?.[1] ?? 'amazonaws.com';
  const byPath = endpoint !== undefined || bucket.includes('.');
  const service = `s3.${region}.${domain}`;
  const url = new URL(endpoint ?? `https://${byPath ? service : `${bucket}.${service}`}`);
  const { protocol, hostname, port, host } = url;
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error(`AWS_ENDPOINT_URL is "${endpoint}"; it must begin with http:// or https://`);
  const base = url.pathname.replace(/\/+$/, '');
  return {
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port,
    host,
    path: byPath ? `${base}/${encodedKey(bucket)}/` : '/',
  };
}
