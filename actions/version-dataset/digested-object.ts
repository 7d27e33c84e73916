import { createHash } from 'node:crypto';
import { type Aws, readObject, type Versioned } from '@modelway/aws';

/** An object of an import source, as it was listed, or in the version that was imported. */
export interface SourceObject extends Versioned {
  /** Relative to the source; of a single object its last name. */
  readonly path: string;
  readonly etag: string;
  readonly size: number;
}

export interface ObjectDigests {
  readonly md5: string;
  readonly sha256: string;
}

/** Reads an object through, in chunks. @returns undefined when it is not the one that was listed, or came short. @throws S3Fault */
export async function digestObject(
  aws: Aws,
  { size, ...object }: SourceObject,
  signal?: AbortSignal,
): Promise<ObjectDigests | undefined> {
  const chunks = await readObject(aws, object, signal);
  if (chunks === undefined) return undefined;
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  let bytes = 0;
  for await (const chunk of chunks) {
    md5.update(chunk);
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return bytes === size ? { md5: md5.digest('hex'), sha256: sha256.digest('hex') } : undefined;
}
