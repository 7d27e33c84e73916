import type { ObjectRecord } from '../store/objects.ts';
import type { Xml } from '../wire/xml.ts';
import { invalidArgument } from './refusals.ts';

/** @returns how many entries a page may have: 1000 at most, whatever is asked for. */
export function maxOf(query: URLSearchParams, name = 'max-keys'): number {
  const text = query.get(name) || '1000';
  if (!/^\d{1,10}$/.test(text) || Number(text) > 2 ** 31 - 1) {
    throw invalidArgument(`Provided ${name} not an integer or within integer range`, name, text);
  }
  return Math.min(Number(text), 1000);
}

/** How names are written in the reply: as they are, or URL-encoded for what XML cannot hold. */
export function encodingOf(query: URLSearchParams): (name: string) => string {
  const type = query.get('encoding-type');
  if (type === null || type === '') return (name) => name;
  if (type !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', type);
  return (name) =>
    encodeURIComponent(name)
      .replace(/%2F/g, '/')
      .replace(/%20/g, '+')
      .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

export interface Written {
  readonly encode: (name: string) => string;
  readonly owner?: string | undefined;
}

/** Objects as elements of a list. */
export const contents = (objects: readonly ObjectRecord[], { encode, owner }: Written): Xml =>
  objects.map(({ key, lastModified, etag, size, checksums, checksumType }) => {
    const algorithms = Object.keys(checksums);
    return {
      Key: encode(key),
      LastModified: lastModified,
      ETag: etag,
      ChecksumAlgorithm: algorithms,
      ChecksumType: algorithms.length > 0 ? checksumType : undefined,
      Size: size,
      Owner: owner === undefined ? undefined : { ID: owner },
      StorageClass: 'STANDARD',
    };
  });

export const commonPrefixes = (prefixes: readonly string[], { encode }: Written): Xml =>
  prefixes.map((prefix) => ({ Prefix: encode(prefix) }));
