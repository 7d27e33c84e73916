import { invalid } from './refusals.ts';

/**
 * A role whose name contains `forbidden` cannot be assumed: the local cloud has no IAM, and this is how the refusal is tested.
 * Text as seen on AWS, where it also comes for some seconds after a role was made.
 * @throws ServiceError ValidationException
 */
export function assumeRole(roleArn: string): void {
  if (!roleArn.toLowerCase().includes('forbidden')) return;
  throw invalid(
    `Could not assume role ${roleArn}. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.`,
  );
}
