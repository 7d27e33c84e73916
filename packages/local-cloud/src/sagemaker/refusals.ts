import { ServiceError } from '../operation.ts';

/** Most of SageMaker's refusals carry this one code; what was wrong is only in the text (sheet §0.2). */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

/** A job of this name exists. Text as seen on AWS. */
export function jobExists(arn: string): ServiceError {
  return new ServiceError(
    'ResourceInUse',
    `Job name must be unique within an AWS account and region, and a job with this name already exists (${arn})`,
  );
}

export function conflict(message: string): ServiceError {
  return new ServiceError('ConflictException', message);
}
