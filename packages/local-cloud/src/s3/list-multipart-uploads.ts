import { compareKeys } from '../store/key-order.ts';
import type { S3Operation } from './call.ts';
import { encodingOf, maxOf } from './list-query.ts';
import { xmlReply } from './reply.ts';
import { uploads } from './uploads.ts';

/** Uploads that have begun, by key and then by time. Delimiters are not known here. */
export const listMultipartUploads: S3Operation = (call) => {
  const { query } = call.request;
  const [prefix, keyMarker, idMarker] = [
    query.get('prefix') ?? '',
    query.get('key-marker') ?? '',
    query.get('upload-id-marker'),
  ];
  const [encode, max] = [encodingOf(query), maxOf(query, 'max-uploads')];
  const all = uploads(call)
    .all()
    .filter(({ bucket, key }) => bucket === call.bucket && key.startsWith(prefix))
    .sort((a, b) => compareKeys(a.key, b.key) || a.begun.getTime() - b.begun.getTime());
  const from =
    idMarker === null
      ? all.filter(({ key }) => compareKeys(key, keyMarker) > 0)
      : all.slice(all.findIndex(({ id }) => id === idMarker) + 1);
  const page = from.slice(0, max);
  const isTruncated = page.length < from.length;
  return xmlReply('ListMultipartUploadsResult', {
    Bucket: call.bucket,
    Prefix: encode(prefix),
    KeyMarker: encode(keyMarker),
    UploadIdMarker: idMarker ?? '',
    NextKeyMarker: isTruncated ? encode(page.at(-1)?.key ?? '') : undefined,
    NextUploadIdMarker: isTruncated ? page.at(-1)?.id : undefined,
    MaxUploads: max,
    EncodingType: query.get('encoding-type') ?? undefined,
    IsTruncated: isTruncated,
    Upload: page.map(({ key, id, begun }) => ({
      Key: encode(key),
      UploadId: id,
      Initiated: begun,
      StorageClass: 'STANDARD',
    })),
  });
};
