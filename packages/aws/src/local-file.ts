import type { Expected } from './objects.ts';

/** A file on this machine with what is known of its content: size in bytes, digests in hex. */
export interface LocalFile {
  readonly source: string;
  readonly size: number;
  readonly md5: string;
  readonly sha256: string;
  /** Its content, where that has been read and proven by its SHA-256 already. */
  readonly bytes?: Uint8Array;
}

export interface Upload {
  readonly expected: Expected;
  readonly signal?: AbortSignal;
}

/** A file is no longer what was hashed: uploaded under its old digest it would poison the remote, so it was not. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
  constructor(source: string) {
    super(`${source}: changed after it was hashed; let the step that writes it end before this one, then run again`);
  }
}

/** Up to here one request carries a whole file from memory; above, parts of at least this many bytes. */
export const partBytes = 8 * 2 ** 20;
