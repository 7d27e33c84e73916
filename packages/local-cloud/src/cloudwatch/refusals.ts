import { ServiceError } from '../operation.ts';

/** CloudWatch's word for bad input; it has no "Exception" at its end. */
export function validationError(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}

export function invalidCombination(message: string): ServiceError {
  return new ServiceError('InvalidParameterCombinationException', message);
}

export function invalidValue(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message);
}

export function noSuchAlarm(name: string): ServiceError {
  return new ServiceError('ResourceNotFound', `Alarm ${name} does not exist`, 404);
}
