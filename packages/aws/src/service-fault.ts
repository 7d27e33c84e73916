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

/** What to do, for the faults that people can mend. */
function advice(code: string, operation: string): string | undefined {
  if (code === 'CredentialsProviderError')
    return 'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step';
  if (code.startsWith('AccessDenied')) return `these credentials may not do this; grant ${operation} to the role`;
  if (code.startsWith('ExpiredToken'))
    return 'the credentials ran out while the action waited; give the role a longer session (role-duration-seconds)';
  if (code === 'ResourceLimitExceeded')
    return 'a quota of this account is used up; ask for more in Service Quotas, or use another instance type';
  return undefined;
}

/** Sends one request. @returns its reply. @throws ServiceFault that names the operation and what it was for. */
export async function asked<T>(operation: string, on: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    throw new ServiceFault(operation, on, cause);
  }
}
