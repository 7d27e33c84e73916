import { ServiceError } from '../operation.ts';

/** The old query form calls the same error `ValidationError`; the wire sees to that. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
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
