import { ServiceError } from '../operation.ts';
import type { ObjectRecord } from '../store/objects.ts';

/** First and last byte, both included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a Range header. Anything but one byte range is ignored and gives the whole object, as S3 does.
 * @throws ServiceError InvalidRange when the range begins behind the end.
 */
export function rangeOf(header: string | undefined, size: number): Range | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const range =
    first === '' ? suffix(Number(last), size) : { start: Number(first), end: last === '' ? size - 1 : Number(last) };
  if (last !== '' && first !== '' && Number(first) > Number(last)) return undefined;
  if (range.start >= size || range.end < range.start) throw invalidRange(header ?? '', size);
  return { start: range.start, end: Math.min(range.end, size - 1) };
}

const suffix = (length: number, size: number): Range =>
  length === 0 ? { start: size, end: size } : { start: Math.max(0, size - length), end: size - 1 };

/** The bytes of one part of an object that was uploaded in parts; an object without parts is part 1. */
export function partRange(text: string, { size, parts = [size] }: ObjectRecord): Range | undefined {
  const number = Number(text);
  const length = parts[number - 1];
  if (length === undefined) {
    throw new ServiceError('InvalidPartNumber', 'The requested partnumber is not satisfiable', 416, {
      PartNumberRequested: text,
      ActualPartCount: parts.length,
    });
  }
  const start = parts.slice(0, number - 1).reduce((sum, one) => sum + one, 0);
  return length === 0 ? undefined : { start, end: start + length - 1 };
}

const invalidRange = (requested: string, size: number): ServiceError =>
  new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416, {
    RangeRequested: requested,
    ActualObjectSize: size,
  });
