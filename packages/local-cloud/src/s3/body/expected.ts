import { ServiceError } from '../../operation.ts';
import { type Algorithm, algorithms, checksumHeader } from '../checksum/algorithm.ts';
import { badDigest, invalidArgument, invalidRequest } from '../refusals.ts';

type Headers = Readonly<Record<string, string>>;

/** What the sender said of the bytes: some of it before them, the checksum perhaps only after them. */
export interface Expected {
  /** Decoded bytes. */
  readonly size: number;
  readonly isChunked: boolean;
  /** Lower-case hex, when the payload is signed. */
  readonly sha256?: string;
  /** Base64. */
  readonly md5?: string;
  /** The checksum that was announced, if any. */
  readonly algorithm?: Algorithm;
  /** @returns its value, from a header or from the trailers. */
  readonly checksum: (trailers: ReadonlyMap<string, string>) => string | undefined;
}

/** Reads the headers of an upload. @throws ServiceError when they contradict themselves or leave the length open. */
export function expectedOf(headers: Headers): Expected {
  const signed = headers['x-amz-content-sha256'] ?? '';
  const algorithm = announced(headers);
  return {
    size: sizeOf(headers),
    isChunked: signed.startsWith('STREAMING-') || /\baws-chunked\b/.test(headers['content-encoding'] ?? ''),
    ...(/^[0-9a-f]{64}$/.test(signed) && { sha256: signed }),
    ...(headers['content-md5'] !== undefined && { md5: digestOf(headers['content-md5']) }),
    ...(algorithm && { algorithm }),
    checksum: (trailers) =>
      algorithm && (headers[checksumHeader(algorithm)] ?? trailers.get(checksumHeader(algorithm))),
  };
}

function sizeOf(headers: Headers): number {
  const text = headers['x-amz-decoded-content-length'] ?? headers['content-length'];
  if (text === undefined) {
    throw new ServiceError('MissingContentLength', 'You must provide the Content-Length HTTP header.', 411);
  }
  if (!/^\d{1,15}$/.test(text)) throw invalidArgument('Invalid content length', 'content-length', text);
  return Number(text);
}

function announced(headers: Headers): Algorithm | undefined {
  const trailer = headers['x-amz-trailer']?.toLowerCase();
  const found = algorithms.filter((it) => headers[checksumHeader(it)] !== undefined || trailer === checksumHeader(it));
  if (found.length > 1) {
    throw invalidRequest('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
  }
  if (found.length === 0 && headers['x-amz-sdk-checksum-algorithm'] !== undefined) {
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  }
  return found[0];
}

function digestOf(contentMd5: string): string {
  if (Buffer.from(contentMd5, 'base64').length === 16) return contentMd5;
  throw new ServiceError('InvalidDigest', 'The Content-MD5 you specified was invalid.', 400, {
    'Content-MD5': contentMd5,
  });
}

/** @throws ServiceError when the bytes are not what the sender said. */
export function compare(
  expected: Expected,
  found: { sha256?: string; md5: string; checksum: string },
  trailers: ReadonlyMap<string, string>,
): void {
  if (expected.sha256 !== undefined && expected.sha256 !== found.sha256) {
    throw new ServiceError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      400,
      {
        ClientComputedContentSHA256: expected.sha256,
        S3ComputedContentSHA256: found.sha256,
      },
    );
  }
  if (expected.md5 !== undefined && expected.md5 !== found.md5) throw badDigest('Content-MD5');
  if (expected.algorithm === undefined) return;
  const sent = expected.checksum(trailers);
  if (sent === undefined)
    throw new ServiceError(
      'MalformedTrailerError',
      'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    );
  if (sent !== found.checksum) throw badDigest(expected.algorithm);
}
