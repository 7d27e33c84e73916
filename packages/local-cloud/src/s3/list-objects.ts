import type { S3Operation } from './call.ts';
import { listPage } from './list-page.ts';
import { commonPrefixes, contents, encodingOf, maxOf } from './list-query.ts';
import { noSuchBucket } from './refusals.ts';
import { xmlReply } from './reply.ts';

/** The first version of the list. `NextMarker` is only there with a delimiter; without one, the last key is the marker. */
export const listObjects: S3Operation = ({ world, store, bucket, request: { query } }) => {
  const index = store.bucket(bucket)?.index;
  if (index === undefined) throw noSuchBucket(bucket);
  const [prefix, delimiter, marker] = ['prefix', 'delimiter', 'marker'].map((name) => query.get(name) ?? '') as [
    string,
    string,
    string,
  ]; // As many as were mapped.
  const max = maxOf(query);
  const written = { encode: encodingOf(query), owner: world.account };
  const page = listPage(index, { prefix, delimiter, after: marker, max });
  return xmlReply('ListBucketResult', {
    Name: bucket,
    Prefix: written.encode(prefix),
    Marker: written.encode(marker),
    NextMarker: page.last === undefined || delimiter === '' ? undefined : written.encode(page.last),
    Delimiter: delimiter === '' ? undefined : written.encode(delimiter),
    MaxKeys: max,
    EncodingType: query.get('encoding-type') ?? undefined,
    IsTruncated: page.last !== undefined,
    Contents: contents(page.objects, written),
    CommonPrefixes: commonPrefixes(page.prefixes, written),
  });
};
