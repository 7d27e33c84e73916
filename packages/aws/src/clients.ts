import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Clock } from './follow.ts';
import { type FunctionRequests, functionRequests } from './function-requests.ts';
import { type JsonRequests, jsonRequests } from './json-requests.ts';
import { keyRing } from './keys.ts';
import { type ObjectHeaders, withObjectHeaders } from './object-headers.ts';
import { type S3Requests, s3Requests } from './s3-requests.ts';
import { type Observable, serviceTime } from './service-time.ts';
import type { Keys } from './sign-request.ts';
import { webIdentity } from './web-identity.ts';

/** An SDK module (its command classes) with a client that is ready to send them. */
export interface Service<Sdk, Client> {
  readonly sdk: Sdk;
  readonly client: Client;
}

/**
 * The way to AWS. Clients are made when they are first used, because parsing an SDK costs 50 to 100 ms that most actions
 * never need; each SDK is one lazy chunk of the bundle, which is why nothing else may import one.
 */
export interface Aws {
  readonly region: string;
  /** Objects in S3, without the SDK. */
  readonly objects: S3Requests;
  /** Calls to services without an SDK: registry and prices. */
  readonly json: JsonRequests;
  /** Calls of Lambda functions, without an SDK. */
  readonly functions: FunctionRequests;
  s3(): Promise<Service<typeof import('@aws-sdk/client-s3'), S3Client>>;
  sagemaker(): Promise<Service<typeof import('@aws-sdk/client-sagemaker'), SageMakerClient>>;
  runtime(): Promise<Service<typeof import('@aws-sdk/client-sagemaker-runtime'), SageMakerRuntimeClient>>;
  cloudwatch(): Promise<Service<typeof import('@aws-sdk/client-cloudwatch'), CloudWatchClient>>;
  logs(): Promise<Service<typeof import('@aws-sdk/client-cloudwatch-logs'), CloudWatchLogsClient>>;
  sts(): Promise<Service<typeof import('@aws-sdk/client-sts'), STSClient>>;
  /** What requests for objects carry besides: encryption, access. The S3 client adds them by itself. */
  readonly headers: ObjectHeaders | undefined;
  /** What signs, renewed in time: for services that no SDK here knows. */
  readonly keys: () => Keys | Promise<Keys>;
  /** The service's own time, from the `Date` header of its last reply: windows of metrics are cut by it, not by the runner's clock. */
  now(): Date;
}

export interface Connection {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Its time is used until a service has answered; pauses between attempts are slept by it. */
  readonly clock: Clock;
  /** How often a call is tried, 10 unless told. Whoever counts what users see wants 1. */
  readonly attempts?: number;
  /** An S3 of its own, such as the `endpointurl` of a DVC remote, where the environment's is not meant. */
  readonly endpoint?: string;
  /** Credentials by the name of a profile, where the environment's are not meant. */
  readonly profile?: string;
  /** Credentials themselves, where neither is meant. */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Absolute paths of the files in which AWS's tools keep credentials and profiles, where those of the home folder are not meant. */
  readonly credentialsFile?: string;
  readonly configFile?: string;
  /** What requests for objects carry besides. */
  readonly headers?: ObjectHeaders;
  /** A role to take on by GitHub's OIDC, again and again, where the environment's credentials would run out. */
  readonly role?: Role | undefined;
}

export interface Role {
  readonly arn: string;
  /** Told of each secret before it is used. */
  readonly mask: (secret: string) => void;
}

/**
 * @param connection the environment, of which the region is read here and the rest (credentials, endpoints) by the SDK itself.
 * @returns the way to AWS; nothing is sent yet. @throws Error when no region is set, naming the variable to set.
 */
export function connect({ env, clock, attempts = 10, headers, role, ...own }: Connection): Aws {
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (!region)
    throw new Error(
      'AWS_REGION is not set: run aws-actions/configure-aws-credentials before this step, or set AWS_REGION',
    );
  const { now } = clock;
  const time = serviceTime(now);
  // Ten adaptive attempts: SageMaker throttles per account and operation at rates that it does not publish.
  // The SDK takes every refusal that it meets with a clock of its own (more than four minutes off) for one that a corrected clock would
  // mend, and so asks for what is not there ten times over. AWS says plainly when a signature is too old.
  const disableClockSkewCorrection = true;
  const retryMode = attempts > 1 ? 'adaptive' : 'standard';
  const plain = { region, maxAttempts: attempts, retryMode, disableClockSkewCorrection };
  // The SDK counts the end of keys by the runner's clock; the ring knows AWS's, so it is asked each time.
  const credentials = async () => {
    const { sessionToken, ...rest } = await keys();
    return { ...rest, ...(sessionToken ? { sessionToken } : {}), expiration: new Date(0) };
  };
  const settings = role ? { ...plain, credentials } : plain;
  const ready = <Sdk, C extends Observable>(load: () => Promise<Sdk>, make: (sdk: Sdk) => C) =>
    once(async () => {
      const sdk = await load();
      return { sdk, client: time.observe(make(sdk)) };
    });
  // Virtual hosts need DNS for each bucket, which an endpoint that the user names seldom has.
  const s3 = ready(
    () => import('@aws-sdk/client-s3'),
    (sdk) => withObjectHeaders(new sdk.S3Client({ ...settings, ...ownS3(own, env) }), headers),
  );
  const sts = ready(
    () => import('@aws-sdk/client-sts'),
    (sdk) => new sdk.STSClient(role ? plain : settings),
  );
  const chain = async () => (await s3()).client.config.credentials();
  const assume = role && webIdentity({ env, role: role.arn, sts, mask: role.mask });
  const keys = keyRing({ env, now: assume ? time.now : now, chain, assume, ...own });
  return {
    region,
    headers,
    keys,
    now: time.now,
    json: jsonRequests({ env, attempts, keys, clock }),
    functions: functionRequests({ env, attempts, keys, clock, region }),
    objects: s3Requests({
      region,
      attempts,
      clock,
      endpoint: own.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'],
      keys,
      learn: time.learn,
      headers,
    }),
    s3,
    sagemaker: ready(
      () => import('@aws-sdk/client-sagemaker'),
      (sdk) => new sdk.SageMakerClient(settings),
    ),
    runtime: ready(
      () => import('@aws-sdk/client-sagemaker-runtime'),
      (sdk) => new sdk.SageMakerRuntimeClient(settings),
    ),
    cloudwatch: ready(
      () => import('@aws-sdk/client-cloudwatch'),
      (sdk) => new sdk.CloudWatchClient(settings),
    ),
    logs: ready(
      () => import('@aws-sdk/client-cloudwatch-logs'),
      (sdk) => new sdk.CloudWatchLogsClient(settings),
    ),
    sts,
  };
}

/** What the S3 client is told beyond the environment. It hands all of it on to the SDK's chain of credential providers. */
function ownS3(
  { endpoint, profile, credentials, credentialsFile, configFile }: Partial<Connection>,
  env: Connection['env'],
) {
  return {
    ...(endpoint ? { endpoint } : {}),
    ...(profile ? { profile } : {}),
    ...(credentials ? { credentials } : {}),
    ...(credentialsFile ? { filepath: credentialsFile } : {}),
    ...(configFile ? { configFilepath: configFile } : {}),
    forcePathStyle: Boolean(endpoint) || hasOwnEndpoint(env),
  };
}

const hasOwnEndpoint = (env: Connection['env']): boolean =>
  Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
