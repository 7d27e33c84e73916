import { answerOf } from './s3-fault.ts';

/** What a service, or the way to it, had against a request. `code` is the service's own; its own words are the cause's. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  readonly code: string;
  /** What was asked, such as `sagemaker:CreateModel`: also the IAM action. */
  readonly operation: string;

  constructor(operation: string, on: string, cause: unknown) {
    const { code } = answerOf(cause);
    super(`${operation} on ${on}: ${advice(code, operation, wordsOf(cause)) ?? 'was refused'}`, { cause });
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
    'the credentials ran out while the action waited; give the step role-to-assume, or the role a longer session (role-duration-seconds)',
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

/** By SageMaker's own words, for refusals whose code says nothing. Nobody documents them: one that is not known is told as it is. */
const byWords: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^Could not assume role|unable to assume the role/i,
    'SageMaker cannot assume the role: it does not exist, or does not trust sagemaker.amazonaws.com; correct role-arn, or its trust policy',
  ],
  [
    /^(Cannot find (repository|the requested image)|Access denied for repository|Invalid training image)/i,
    'the image is not there, or the execution role may not pull it; correct image, or allow the role ecr:BatchGetImage on its repository',
  ],
  [/kms/i, 'the key was refused; allow the execution role to use it, or give another key'],
];

function advice(code: string, operation: string, words: string): string | undefined {
  if (code.startsWith('AccessDenied')) return permission(operation, words);
  const found = remedies.find(([codes]) => codes.test(code)) ?? byWords.find(([pattern]) => pattern.test(words));
  return found?.[1];
}

/** The service may name what is wanting, which need not be what was asked for: `iam:PassRole`, `sagemaker:AddTags`, `kms:Decrypt`. */
function permission(operation: string, words: string): string {
  const [, action = operation, on] =
    /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)(?: on (?:the )?resource:? (arn:[\w:/+=,.@*-]+))?/.exec(words) ??
    [];
  return `these credentials may not do this; grant ${action} to the role${on === undefined ? '' : ` (on ${on})`}`;
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : '');

/** Sends one request. @returns its reply. @throws ServiceFault that names the operation and what it was for. */
export async function asked<T>(operation: string, on: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    throw new ServiceFault(operation, on, cause);
  }
}
