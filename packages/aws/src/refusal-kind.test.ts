import { refusalKind } from './refusal-kind.ts';
import { ServiceFault } from './service-fault.ts';

const refusal = (name: string, message: string): Error => Object.assign(new Error(message), { name });

test.each([
  ['absent', 'ValidationException', 'Could not find endpoint "arn:aws:sagemaker:x:1:endpoint/churn".'],
  ['absent', 'ValidationException', 'Could not find endpoint configuration "arn:…".'],
  ['absent', 'ValidationException', 'ModelPackageGroup arn:… does not exist.'],
  ['absent', 'ResourceNotFound', 'whatever'],
  ['exists', 'ValidationException', 'Cannot create already existing model "arn:…".'],
  ['exists', 'ValidationException', 'Model Package Group already exists: arn:…'],
  ['exists', 'ResourceInUse', 'Job name must be unique'],
  ['busy', 'ValidationException', 'Cannot update in-progress endpoint "arn:…".'],
  ['other', 'ValidationException', '1 validation error detected: Value at … failed to satisfy constraint'],
  ['other', 'AccessDeniedException', 'does not exist'],
  ['other', 'ThrottlingException', 'Rate exceeded'],
])('means %s: %s, %s', (kind, name, message) => {
  expect(refusalKind(refusal(name, message))).toBe(kind);
  expect(refusalKind(new ServiceFault('sagemaker:X', 'y', refusal(name, message)))).toBe(kind);
});
