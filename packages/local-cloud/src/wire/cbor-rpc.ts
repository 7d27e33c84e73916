import { randomUUID } from 'node:crypto';
import { decodeCbor, encodeCbor } from './cbor.ts';
import type { Form } from './form.ts';
import { queryErrorHeader } from './query-code.ts';

/** smithy's rpc-v2-cbor: `POST /service/<service>/operation/<operation>`, which boto3 and the AWS CLI prefer for CloudWatch. */
export const cborRpc: Form = {
  read: decodeCbor,
  reply: (output) => ({ status: 200, headers: headers(), body: encodeCbor(output ?? {}) }),
  error: (error) => ({
    status: error.status,
    headers: { ...headers(), ...queryErrorHeader(error) },
    body: encodeCbor({ __type: error.code, message: error.message, ...error.members }),
  }),
};

const headers = (): Record<string, string> => ({
  'smithy-protocol': 'rpc-v2-cbor',
  'content-type': 'application/cbor',
  'x-amzn-requestid': randomUUID(),
});
