import { randomUUID } from 'node:crypto';
import type { HttpReply } from '../http.ts';
import type { ServiceError } from '../operation.ts';
import { encodeCbor } from './cbor.ts';

export { decodeCbor } from './cbor.ts';

const headers = (): Record<string, string> => ({
  'smithy-protocol': 'rpc-v2-cbor',
  'content-type': 'application/cbor',
  'x-amzn-requestid': randomUUID(),
});

export const cborReply = (output: unknown): HttpReply => ({
  status: 200,
  headers: headers(),
  body: encodeCbor(output ?? {}),
});

export const cborError = ({ code, message, status, members }: ServiceError): HttpReply => ({
  status,
  headers: { ...headers(), 'x-amzn-query-error': `${code};Sender` },
  body: encodeCbor({ __type: code, message, ...members }),
});
