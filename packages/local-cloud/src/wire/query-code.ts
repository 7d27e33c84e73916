import type { ServiceError } from '../operation.ts';

/**
 * What errors are called in the AWS query form, where that differs (`error.code` in the published models of CloudWatch and STS, and
 * the common errors of query services).
 */
const codes: Readonly<Record<string, string>> = {
  ExpiredTokenException: 'ExpiredToken',
  InternalServiceFault: 'InternalServiceError',
  InvalidFormatFault: 'InvalidFormat',
  InvalidIdentityTokenException: 'InvalidIdentityToken',
  InvalidParameterCombinationException: 'InvalidParameterCombination',
  InvalidParameterValueException: 'InvalidParameterValue',
  InvalidSignatureException: 'SignatureDoesNotMatch',
  LimitExceededFault: 'LimitExceeded',
  MissingAuthenticationTokenException: 'MissingAuthenticationToken',
  MissingRequiredParameterException: 'MissingParameter',
  ThrottlingException: 'Throttling',
  UnknownOperationException: 'InvalidAction',
  ValidationException: 'ValidationError',
};

export const queryCode = (code: string): string => codes[code] ?? code;

/** Whose fault it was, in the words of the query form. */
export const faultOf = ({ status }: ServiceError): 'Sender' | 'Receiver' => (status < 500 ? 'Sender' : 'Receiver');

/** The header by which services that once spoke query tell the old code to clients that speak JSON or CBOR. */
export const queryErrorHeader = (error: ServiceError): Record<string, string> => ({
  'x-amzn-query-error': `${queryCode(error.code)};${faultOf(error)}`,
});
