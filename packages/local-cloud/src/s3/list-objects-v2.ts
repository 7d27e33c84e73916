import type { S3Operation } from './call.ts';
import { listPage } from './list-page.ts';
import { commonPrefixes, contents, encodingOf, maxOf } from './list-query.ts';
import { invalidArgument, noSuchBucket } from './refusals.ts';
import { xmlReply } from './reply.ts';

export const listObjectsV2: S3Operation = ({ world, store, bucket, request: { query } }) => {
  const index = store.bucket(bucket)?.index;
  if (index === undefined) throw noSuchBucket(bucket);
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const [token, startAfter] = [query.get('continuation-token'), query.get('start-after')];
  const max = maxOf(query);
  const written = { encode: encodingOf(query), ...(query.get('fetch-owner') === 'true' && { owner: world.account }) };
  const after = token === null ? (startAfter ?? '') : readToken(token);
  const page = listPage(index, { prefix, delimiter, after, max });
  return xmlReply('ListBucketResult', {
    Name: bucket,
    Prefix: written.encode(prefix),
    Delimiter: delimiter === '' ? undefined : written.encode(delimiter),
    StartAfter: startAfter === null ? undefined : written.encode(startAfter),
    ContinuationToken: token ?? undefined,
    NextContinuationToken: page.last === undefined ? undefined : makeToken(page.last),
    KeyCount: page.objects.length + page.prefixes.length,
    MaxKeys: max,
    EncodingType: query.get('encoding-type') ?? undefined,
    IsTruncated: page.last !== undefined,
    Contents: contents(page.objects, written),
    CommonPrefixes: commonPrefixes(page.prefixes, written),
  });
};

/** Opaque to the caller. The first byte tells a token of ours from something else. */
const makeToken = (last: string): string => Buffer.from(`1${last}`).toString('base64');

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64').toString('utf8');
  if (!text.startsWith('1')) {
    throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
  }
  return text.slice(1);
}
