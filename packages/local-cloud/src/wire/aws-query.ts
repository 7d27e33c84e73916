import { randomUUID } from 'node:crypto';
import type { HttpReply } from '../http.ts';
import type { Form } from './form.ts';
import { faultOf, queryCode } from './query-code.ts';
import { queryInput } from './query-input.ts';
import { document, type Xml } from './xml.ts';

/** The AWS query form: `POST /` with form fields `Action`, `Version` and the input's; replies in XML of the service's namespace. */
export const awsQuery = (namespace: string): Form => ({
  read: (body, { model, operation }) => queryInput(new URLSearchParams(body.toString('utf8')), model, operation),
  reply: (output, { operation }) => {
    const id = randomUUID();
    const result = output === undefined ? undefined : membered(output);
    return xml(
      200,
      id,
      document(
        `${operation}Response`,
        { [`${operation}Result`]: result, ResponseMetadata: { RequestId: id } },
        namespace,
      ),
    );
  },
  error: (error) => {
    const id = randomUUID();
    const told = { Type: faultOf(error), Code: queryCode(error.code), Message: error.message };
    return xml(error.status, id, document('ErrorResponse', { Error: told, RequestId: id }, namespace));
  },
});

const xml = (status: number, id: string, body: string): HttpReply => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id },
  body,
});

/** Lists have an element `member` around each item here. */
function membered(value: unknown): Xml {
  if (Array.isArray(value)) return { member: value.map(membered) };
  if (value === null || typeof value !== 'object' || value instanceof Date) return value as Xml; // A scalar: outputs hold nothing else.
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, membered(member)]));
}
