/** One thing wrong with a document: where (line and path), and what. */
export interface Fault {
  readonly at: string;
  readonly problem: string;
}

export type LineageErrorCode =
  | 'LINEAGE_UNREADABLE'
  | 'LINEAGE_TAMPERED'
  | 'LINEAGE_VERSION_UNKNOWN'
  | 'LINEAGE_INCOMPLETE';

/** A document that is not a lineage. Carries every fault found, not just the first. */
export class LineageError extends Error {
  override readonly name = 'LineageError';
  readonly code: LineageErrorCode;
  readonly faults: readonly Fault[];

  constructor(code: LineageErrorCode, faults: readonly Fault[]) {
    super(faults.map(({ at, problem }) => `${at}: ${problem}`).join('\n'));
    this.code = code;
    this.faults = faults;
  }
}
