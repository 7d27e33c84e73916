import { type Location, s3Uri } from './location.ts';

/** What S3, or the way to it, had against a request. `code` is the service's own. */
export class S3Fault extends Error {
  override readonly name = 'S3Fault';
  readonly code: string;
  readonly status: number | undefined;

  constructor(at: Location, operation: string, cause: unknown) {
    const { code, status } = answerOf(cause);
    super(`${operation} ${s3Uri(at)}: ${advice(at, { code, status, region: regionOf(cause) }) ?? messageOf(cause)}`, {
      cause,
    });
    this.code = code;
    this.status = status;
  }
}

export interface Answer {
  readonly code: string;
  readonly status: number | undefined;
}

/** @returns the service's error code and HTTP status, as the SDK hands them over; HEAD answers have no body, so only a status. */
export function answerOf(cause: unknown): Answer {
  const { name, Code, code, $metadata } = cause as {
    name?: unknown;
    Code?: unknown;
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  const words = [Code, name === 'Error' ? undefined : name, code, name];
  return { code: words.find((it) => typeof it === 'string') ?? 'Unknown', status: $metadata?.httpStatusCode };
}

/** What to do, for the faults that people can mend. */
function advice(
  { bucket }: Location,
  { code, status, region }: Answer & { region: string | undefined },
): string | undefined {
  if (code === 'NoSuchBucket') return `the bucket "${bucket}" does not exist; create it, or correct its name`;
  if (code === 'CredentialsProviderError')
    return 'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step';
  if (['PermanentRedirect', 'AuthorizationHeaderMalformed', 'TemporaryRedirect'].includes(code) || status === 301)
    return region === undefined
      ? `the bucket "${bucket}" is in another region; set AWS_REGION to the region of the bucket`
      : `the bucket "${bucket}" is in ${region}; set AWS_REGION to ${region}`;
  if (code === 'RequestTimeTooSkewed')
    return "the clock of this machine is more than 15 minutes off S3's; set it (a runner takes it from its host), then run again";
  if (code === 'AccessDenied' || status === 403)
    return `${code}: these credentials may not do this; grant it to the role (s3:ListBucket too: without it a missing object answers 403)`;
  return undefined;
}

const regionOf = (cause: unknown): string | undefined => {
  const { region } = cause as { region?: unknown };
  return typeof region === 'string' && /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined;
};

const messageOf = (cause: unknown): string =>
  `${answerOf(cause).code}: ${cause instanceof Error ? cause.message : String(cause)}`;
