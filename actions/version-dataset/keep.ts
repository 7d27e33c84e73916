import { Refusal, type Store } from '@modelway/action';
import { type Aws, headObject, locate, under } from '@modelway/aws';

/**
 * Writes a text, or its bytes, whose key says its content; what is there already must be it.
 * @throws Refusal when it is not: then it was changed after it was written, and nobody should build on it.
 */
export async function keep(store: Store, key: string, text: string | Uint8Array): Promise<void> {
  if ((await store.put(key, text, 'absent')) === 'conflict')
    throw new Refusal(`${store.uri}/${key}: holds other bytes than its name says; delete it, then run again`);
}

/**
 * Asks S3 for the MD5 of a text, which is most often there already, such as the manifest of a version that did not change, so that no
 * megabytes are sent for nothing. @returns false also where S3 does not say. @throws S3Fault
 */
export async function isKept(aws: Aws, store: Store, { key, md5 }: { key: string; md5: string }): Promise<boolean> {
  const there = await headObject(aws, under(locate(store.uri), key));
  return there?.md5 === md5;
}
