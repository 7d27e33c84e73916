import { answerOf } from './s3-fault.ts';

/** What a service, or the way to it, had against a request. `code` is the service's own; its own words are the cause's. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  readonly code: string;
  /** What was asked, such as `sagemaker:CreateModel`: also the IAM action. */
  readonly operation: string;

  constructor(operation: string, on: string, cause: unknown) {
    const { code } = answerOf(cause);
    super(`${operation} on ${on}: ${advice(code, operation) ?? 'was refused'}`, { cause });
    this.code = code;
    this.operation = operation;
  }
}

/** What to do, for the faults that people can mend: by the beginning of the service's code. */
const remedies: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^CredentialsProviderError/,
    'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step',
  ],
  [
    /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature)/,
    'AWS does not know these credentials; check the role of aws-actions/configure-aws-credentials, and AWS_REGION',
  ],
  [
    /^ExpiredToken/,
    'the credentials ran out while the action waited; give the role a longer session (role-duration-seconds)',
  ],
  [
    /^ResourceLimitExceeded/,
    'a quota of this account is used up; ask for more in Service Quotas, or use another instance type',
  ],
  [/^(Throttl|TooManyRequests)/, 'AWS answers too many requests at once in this account; run again later'],
  [
    /^(ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|TimeoutError)/,
    'AWS cannot be reached from here; check network and AWS_REGION',
  ],
];

function advice(code: string, operation: string): string | undefined {
  if (code.startsWith('AccessDenied')) return `these credentials may not do this; grant ${operation} to the role`;
  return remedies.find(([codes]) => codes.test(code))?.[1];
}

/** Sends one request. @returns its reply. @throws ServiceFault that names the operation and what it was for. */
export async function asked<T>(operation: string, on: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    throw new ServiceFault(operation, on, cause);
  }
}
