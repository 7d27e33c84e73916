import type { HttpReply } from '../http.ts';
import { type Blob, readBlob } from '../store/blobs.ts';
import type { S3Operation } from './call.ts';
import { found } from './found.ts';
import { head } from './head-object.ts';
import type { Range } from './range.ts';

/** Headers that a presigned link may ask to be answered otherwise, by the parameter that asks. */
const overrides = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

export const getObject: S3Operation = (call) => {
  const record = found(call);
  const { status, headers, range } = head(call, record);
  const asked = overrides.flatMap((name) => {
    const value = call.request.query.get(`response-${name}`);
    return value === null ? [] : [[name, value]];
  });
  return { status, headers: { ...headers, ...Object.fromEntries(asked) }, body: bodyOf(record.blob, range) };
};

/** Bytes in memory are sent as they are: a stream would only cost time. */
function bodyOf(blob: Blob, range: Range | undefined): Exclude<HttpReply['body'], undefined> {
  if (blob.size === 0) return '';
  if (blob.bytes === undefined) return readBlob(blob, range);
  return range ? blob.bytes.subarray(range.start, range.end + 1) : blob.bytes;
}
