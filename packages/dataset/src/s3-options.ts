import { createHash } from 'node:crypto';

/** What DVC's configuration says of an S3 remote beyond its URL. */
export interface S3Options {
  readonly endpointUrl?: string;
  readonly region?: string;
  readonly profile?: string;
  /** Absolute paths of the files that AWS's own tools would look for in the home folder. */
  readonly credentialsFile?: string;
  readonly configFile?: string;
  /** Secret: for the signature only. */
  readonly credentials?: S3Keys;
  readonly headers?: ObjectHeaders;
}

export interface S3Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Headers that requests for the remote's objects carry, by their HTTP names. */
export interface ObjectHeaders {
  /** With what makes an object (PutObject, CreateMultipartUpload, CopyObject): encryption and access. */
  readonly making: Readonly<Record<string, string>>;
  /** With all that sends or reads its bytes (also UploadPart, GetObject, HeadObject): the customer's key. Secret. */
  readonly touching: Readonly<Record<string, string>>;
}

type Keys = ReadonlyMap<string, string>;

/** dvc `config_schema.py`: what an S3 remote may have, apart from what is read here. Known, and without a meaning for us. */
const withoutMeaning = ['url', 'jobs', 'checksum_jobs', 'no_traverse', 'version_aware', 'worktree', 'verify'];
const ownPace = ['listobjects', 'cache_regions', 'read_timeout', 'connect_timeout'];

const plain = {
  endpointurl: 'endpointUrl',
  region: 'region',
  profile: 'profile',
  credentialpath: 'credentialsFile',
  configpath: 'configFile',
} as const;

const making = {
  sse: 'x-amz-server-side-encryption',
  sse_kms_key_id: 'x-amz-server-side-encryption-aws-kms-key-id',
  acl: 'x-amz-acl',
  grant_read: 'x-amz-grant-read',
  grant_read_acp: 'x-amz-grant-read-acp',
  grant_write_acp: 'x-amz-grant-write-acp',
  grant_full_control: 'x-amz-grant-full-control',
} as const;

const secretKeys = ['access_key_id', 'secret_access_key', 'session_token', 'sse_customer_key'];
const others = ['sse_customer_algorithm', 'use_ssl', 'ssl_verify', 'allow_anonymous_login'];
const known = new Set([
  ...withoutMeaning,
  ...ownPace,
  ...Object.keys(plain),
  ...Object.keys(making),
  ...secretKeys,
  ...others,
]);

/**
 * Reads the options of a remote in S3 (dvc-s3 3.3, `S3FileSystem._prepare_credentials`).
 * @returns them, and for each that contradicts another, is not an option, or cannot be kept to here the rest of a sentence that
 * begins with the remote's name. No sentence holds a value that may be secret.
 */
export function readS3Options(keys: Keys): { options: S3Options; faults: string[] } {
  const headers = { making: named(keys, making), touching: customerKey(keys) };
  const hasHeaders = Object.keys({ ...headers.making, ...headers.touching }).length > 0;
  const credentials = keysOf(keys);
  const options = {
    ...named(keys, plain),
    ...(credentials === undefined ? {} : { credentials }),
    ...(hasHeaders ? { headers } : {}),
  };
  return { options, faults: [...unknownKeys(keys), ...contradictions(keys), ...unsupported(keys)] };
}

const has = (keys: Keys, name: string): boolean => (keys.get(name) ?? '') !== '';

function named<N extends string>(keys: Keys, names: Readonly<Record<string, N>>): Partial<Record<N, string>> {
  const found = Object.entries<N>(names).flatMap(([theirs, ours]) => {
    const value = keys.get(theirs);
    return value === undefined || value === '' ? [] : [[ours, value]];
  });
  return Object.fromEntries(found) as Partial<Record<N, string>>; // Safe: the names are those of `names`.
}

function keysOf(keys: Keys): S3Keys | undefined {
  const [accessKeyId, secretAccessKey] = [keys.get('access_key_id'), keys.get('secret_access_key')];
  if (!accessKeyId || !secretAccessKey) return undefined;
  const sessionToken = keys.get('session_token');
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

/** S3 user guide, "server-side encryption with customer-provided keys": the key goes with each request, and its MD5. */
function customerKey(keys: Keys): Record<string, string> {
  const key = keys.get('sse_customer_key');
  if (!key) return {};
  const begin = 'x-amz-server-side-encryption-customer-';
  return {
    [`${begin}algorithm`]: keys.get('sse_customer_algorithm') || 'AES256',
    [`${begin}key`]: key,
    [`${begin}key-md5`]: createHash('md5').update(Buffer.from(key, 'base64')).digest('base64'),
  };
}

const unknownKeys = (keys: Keys): string[] =>
  [...keys.keys()]
    .filter((key) => !known.has(key))
    .map((key) => `has ${key}, which is no option of a remote in S3; DVC refuses it too: remove it`);

function contradictions(keys: Keys): string[] {
  const grants = [...keys.keys()].filter((key) => key.startsWith('grant_') && has(keys, key));
  const both = (a: string, b: string): string[] =>
    has(keys, a) && has(keys, b) ? [`has ${a} and ${b}, of which only one may be there; remove one`] : [];
  const half = has(keys, 'access_key_id') !== has(keys, 'secret_access_key');
  return [
    ...both('sse_kms_key_id', 'sse_customer_key'),
    ...grants.flatMap((grant) => both('acl', grant)),
    ...(half ? ['has only one of access_key_id and secret_access_key; set both, or none'] : []),
  ];
}

function unsupported(keys: Keys): string[] {
  const word = (name: string): string => keys.get(name)?.toLowerCase() ?? '';
  const endpoint = keys.get('endpointurl') ?? '';
  const verify = word('ssl_verify');
  const customer = keys.get('sse_customer_key');
  return [
    ...(endpoint === '' || /^https?:\/\/[^/\s@]+(\/\S*)?$/.test(endpoint)
      ? []
      : ['has an endpointurl that is not http(s)://host or http(s)://host:port; correct it']),
    ...(word('use_ssl') === 'false' && !endpoint.startsWith('http://')
      ? ['has use_ssl = false without an endpointurl that begins with http://; AWS itself is only spoken to encrypted']
      : []),
    ...(verify === 'false'
      ? ['has ssl_verify = false: what answers could be anybody; set NODE_EXTRA_CA_CERTS to its certificate instead']
      : []),
    ...(['', 'true', 'false'].includes(verify)
      ? []
      : [
          'has a certificate file in ssl_verify; set NODE_EXTRA_CA_CERTS of the step to that file, and remove the option',
        ]),
    ...(word('allow_anonymous_login') === 'true'
      ? ['has allow_anonymous_login = true, with which nothing can be written; remove it']
      : []),
    ...(customer && Buffer.from(customer, 'base64').length !== 32
      ? ['has an sse_customer_key that is not 32 bytes in base64']
      : []),
    ...(customer && endpoint.startsWith('http://')
      ? ['would send its sse_customer_key unencrypted; use https:// in endpointurl']
      : []),
  ];
}
