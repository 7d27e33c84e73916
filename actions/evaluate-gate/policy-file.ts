import type { Policy } from '@modelway/judge';

/** The rules of one line, and the bytes that they stand in. */
export interface PolicyFile {
  readonly path: string;
  readonly sha256: string;
  readonly rules: Policy;
}
