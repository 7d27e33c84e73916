import type { ObjectRecord } from '../store/objects.ts';
import type { S3Call, S3Operation } from './call.ts';
import { checkReadConditions } from './conditions.ts';
import { describe, describeChecksums } from './details.ts';
import { found } from './found.ts';
import { partRange, type Range, rangeOf } from './range.ts';

export const headObject: S3Operation = (call) => {
  const record = found(call);
  const { status, headers } = head(call, record);
  return { status, headers };
};

/** What GET and HEAD answer alike: status, headers, and which bytes. */
export function head(
  { request: { headers, query } }: S3Call,
  record: ObjectRecord,
): { status: number; headers: Record<string, string>; range: Range | undefined } {
  checkReadConditions(record, headers);
  const part = query.get('partNumber');
  const range = part === null ? rangeOf(headers['range'], record.size) : partRange(part, record);
  const { start, end } = range ?? { start: 0, end: record.size - 1 };
  return {
    range,
    status: range ? 206 : 200,
    headers: {
      ...describe(record),
      'content-length': String(end - start + 1),
      ...(range && { 'content-range': `bytes ${start}-${end}/${record.size}` }),
      ...(part !== null && record.parts && { 'x-amz-mp-parts-count': String(record.parts.length) }),
      // A checksum of the whole would not fit a part of it.
      ...(!range && headers['x-amz-checksum-mode'] === 'ENABLED' && describeChecksums(record)),
    },
  };
}
