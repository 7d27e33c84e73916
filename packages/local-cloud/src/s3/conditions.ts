import { ServiceError } from '../operation.ts';
import type { ObjectRecord } from '../store/objects.ts';
import type { S3Call } from './call.ts';
import { conditionalConflict, noSuchKey, notImplemented, preconditionFailed } from './refusals.ts';

type Headers = Readonly<Record<string, string>>;

/** Conditions of a read: failed when the object is another one, 304 when the reader has it already. */
export function checkReadConditions({ etag, lastModified }: ObjectRecord, headers: Headers): void {
  const [match, none] = [headers['if-match'], headers['if-none-match']];
  // A match decides before a date does (RFC 9110, 13.2.2).
  if (match !== undefined && !matches(match, etag)) throw preconditionFailed('If-Match');
  if (match === undefined && isAfter(lastModified, headers['if-unmodified-since'])) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (none !== undefined ? matches(none, etag) : isNotAfter(lastModified, headers['if-modified-since'])) {
    throw new ServiceError('NotModified', 'Not Modified', 304);
  }
}

/** Conditions on the source of a copy: all of them end in 412. */
export function checkSourceConditions({ etag, lastModified }: ObjectRecord, headers: Headers): void {
  const condition = (name: string): string | undefined => headers[`x-amz-copy-source-if-${name}`];
  const [match, none] = [condition('match'), condition('none-match')];
  const isStale = match === undefined && isAfter(lastModified, condition('unmodified-since'));
  if ((match !== undefined && !matches(match, etag)) || isStale) throw preconditionFailed('x-amz-copy-source-If-Match');
  const isSame = none !== undefined ? matches(none, etag) : isNotAfter(lastModified, condition('modified-since'));
  if (isSame) throw preconditionFailed('x-amz-copy-source-If-None-Match');
}

/**
 * Checks the conditions of a write against the key as it is now. @returns the same check for the moment of the commit: when it fails
 * then, somebody else came first while this request was on its way, and S3 says so with 409 instead of 412.
 */
export function checkWriteConditions({ store, request, bucket, key }: S3Call): () => void {
  const check = (refusal: (condition: string) => ServiceError): void => {
    const current = store.head(bucket, key);
    const [match, none] = [request.headers['if-match'], request.headers['if-none-match']];
    if (none !== undefined && none !== '*') throw notImplemented('If-None-Match');
    if (none !== undefined && current) throw refusal('If-None-Match');
    if (match !== undefined && current === undefined) throw noSuchKey(key);
    if (match !== undefined && current && !matches(match, current.etag)) throw refusal('If-Match');
  };
  check(preconditionFailed);
  return () => check((condition) => conditionalConflict(condition, key));
}

/** @param wanted one or more etags, with or without their quotes, or `*`. */
export const matches = (wanted: string, etag: string): boolean =>
  wanted.trim() === '*' || wanted.split(',').some((one) => bare(one) === bare(etag));

/** An etag without its quotes. */
export const bare = (etag: string): string => etag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');

/** HTTP dates have no fractions of a second. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

const isAfter = (date: Date, limit: string | undefined): boolean =>
  limit !== undefined && !Number.isNaN(Date.parse(limit)) && seconds(date) > Date.parse(limit) / 1000;

const isNotAfter = (date: Date, limit: string | undefined): boolean =>
  limit !== undefined && !Number.isNaN(Date.parse(limit)) && seconds(date) <= Date.parse(limit) / 1000;
