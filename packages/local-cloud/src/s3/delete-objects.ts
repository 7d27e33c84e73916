import type { Xml } from '../wire/xml.ts';
import type { S3Call, S3Operation } from './call.ts';
import { matches } from './conditions.ts';
import { malformedXml } from './refusals.ts';
import { xmlReply } from './reply.ts';
import { children, readXml, text, type XmlNode } from './xml.ts';

/** At most this many keys in one request. */
const most = 1000;

/** Each key has its own outcome; the request as a whole succeeds. */
export const deleteObjects: S3Operation = async (call) => {
  const request = readXml(await call.request.bytes(), 'Delete');
  const wanted = children(request, 'Object');
  if (wanted.length === 0 || wanted.length > most) throw malformedXml();
  const outcomes = wanted.map((object) => remove(call, object));
  const isQuiet = text(request, 'Quiet') === 'true';
  return xmlReply('DeleteResult', {
    Deleted: isQuiet ? undefined : outcomes.flatMap(({ deleted }) => deleted ?? []),
    Error: outcomes.flatMap(({ error }) => error ?? []),
  });
};

function remove({ store, bucket }: S3Call, object: XmlNode): { deleted?: Xml; error?: Xml } {
  const [key, etag] = [text(object, 'Key') ?? '', text(object, 'ETag')];
  const current = store.head(bucket, key);
  if (etag !== undefined && !(current && matches(etag, current.etag))) {
    const message = 'At least one of the pre-conditions you specified did not hold';
    return { error: { Key: key, Code: 'PreconditionFailed', Message: message } };
  }
  store.remove(bucket, key);
  return { deleted: { Key: key } };
}
