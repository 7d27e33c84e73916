/** The columns of a file of records: one that names each, and numbers of which some may be absent altogether. */
export interface RecordColumns {
  readonly key: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A key as bytes of its text, good only until the call returns. */
export interface KeyBytes {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** What is told of each record. */
export interface RecordSink {
  /**
   * @param row from 1; of a text the number of its line. @param values finite, of the required columns and then of the optional ones:
   * NaN for a column that the file does not have. Good only until the call returns.
   */
  record(row: number, key: KeyBytes, values: Float64Array): void;
  /** A record that has no key or no finite number; `column` where it is known which. */
  unreadable(row: number, column?: string): void;
}
