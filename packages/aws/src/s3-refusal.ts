import type { IncomingMessage } from 'node:http';
import { textIn } from './s3-xml.ts';

/** What S3 answered instead of doing what was asked. */
export class S3Refusal extends Error {
  readonly code: string;
  readonly $metadata: { readonly httpStatusCode: number };
  /** Where the bucket is, when S3 says so. */
  readonly region: string | undefined;

  constructor(status: number, code: string, { message, region }: { message: string; region: string | undefined }) {
    super(message);
    this.name = code;
    this.code = code;
    this.$metadata = { httpStatusCode: status };
    this.region = region;
  }
}

/** Answers to HEAD have no body: then the status is all there is to tell. */
export function refusalOf({ statusCode = 0, headers }: IncomingMessage, body: Buffer): S3Refusal {
  const xml = body.toString('utf8', 0, 65_536);
  const code = textIn(xml, 'Code') ?? (statusCode === 404 ? 'NotFound' : String(statusCode));
  const region = headers['x-amz-bucket-region']?.toString() ?? textIn(xml, 'Region');
  return new S3Refusal(statusCode, code, { message: textIn(xml, 'Message') ?? `HTTP ${statusCode}`, region });
}

/** CopyObject and CompleteMultipartUpload may answer 200 at once and tell what went wrong in the body. @throws S3Refusal */
export function refuseLate(body: Buffer): void {
  const xml = body.toString('utf8', 0, 65_536);
  if (!/^\s*(?:<\?xml[^>]*>\s*)?<Error>/.test(xml)) return;
  const message = textIn(xml, 'Message') ?? 'no reason given';
  throw new S3Refusal(500, textIn(xml, 'Code') ?? 'InternalError', { message, region: undefined });
}
