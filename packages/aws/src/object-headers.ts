import type { S3Client } from '@aws-sdk/client-s3';

/** Headers that requests for the objects of one place carry, by their HTTP names: encryption, access, a customer's key. */
export interface ObjectHeaders {
  /** With what makes an object. */
  readonly making: Readonly<Record<string, string>>;
  /** With what sends or reads its bytes. Secret. */
  readonly touching: Readonly<Record<string, string>>;
}

const makers = new Set(['PutObject', 'CreateMultipartUpload', 'CopyObject']);
const touchers = new Set([...makers, 'UploadPart', 'GetObject', 'HeadObject']);

/** @returns the headers of one request. @param operation its name in S3's API, such as `PutObject`. */
export const objectHeaders = (operation: string, headers: ObjectHeaders | undefined): Record<string, string> => ({
  ...(makers.has(operation) ? headers?.making : {}),
  ...(touchers.has(operation) ? headers?.touching : {}),
});

/** Adds them to all that a client sends, before it is signed. @returns the client. */
export function withObjectHeaders(client: S3Client, headers: ObjectHeaders | undefined): S3Client {
  if (headers === undefined) return client;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const request = args.request as { headers?: Record<string, string> }; // The stack's types leave the request open.
        Object.assign(request.headers ?? {}, objectHeaders(String(commandName).replace(/Command$/, ''), headers));
        return next(args);
      },
    { step: 'build', name: 'objectHeaders' },
  );
  return client;
}
