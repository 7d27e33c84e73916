import type { S3Operation } from './call.ts';
import { tagsOf } from './details.ts';
import { found } from './found.ts';
import { malformedXml } from './refusals.ts';
import { child, children, readXml, text } from './xml.ts';

/** Replaces all tags of the object. */
export const putObjectTagging: S3Operation = async (call) => {
  const set = child(readXml(await call.request.bytes(), 'Tagging'), 'TagSet');
  if (set === undefined) throw malformedXml();
  const tags = tagsOf(children(set, 'Tag').map((tag) => [text(tag, 'Key') ?? '', text(tag, 'Value') ?? '']));
  const record = found(call);
  call.store.commit(call.bucket, call.key, record.blob, { ...record, tags });
  return { status: 200 };
};
