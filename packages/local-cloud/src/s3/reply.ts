import { randomUUID } from 'node:crypto';
import type { HttpReply } from '../http.ts';
import type { ServiceError } from '../operation.ts';
import { document, element, type Xml } from '../wire/xml.ts';

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A document of S3's. */
export const xmlReply = (name: string, content: Xml, headers: Readonly<Record<string, string>> = {}): HttpReply => ({
  status: 200,
  headers: { 'content-type': 'application/xml', ...headers },
  body: document(name, content, namespace),
});

/** The refusal as a document; none for HEAD and 304, which have no body to put it in. */
export function errorReply({ code, message, status, members }: ServiceError, method: string): HttpReply {
  if (method === 'HEAD' || status === 304) return { status };
  const content = { Code: code, Message: message, ...members };
  // Safe: members of S3's refusals are texts and numbers.
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${element('Error', content as Xml)}`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

/** The two ids by which AWS support finds a request. UUIDs come from a pool of random bytes; asking for bytes costs a system call each. */
export const identifiers = (): Record<string, string> => ({
  'x-amz-request-id': randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(),
  'x-amz-id-2': randomUUID().replaceAll('-', ''),
});
