/** One side's values, one a record in the order of the keys, by the name of the metric. */
export type Terms = Readonly<Record<string, Float64Array>>;

/** What an evaluator measured. Nothing of it was computed by us. */
export interface OwnEvidence {
  /** SHA-256 of the bytes that it was read from; resamples are drawn from it. */
  readonly sha256: string;
  /** Values of the candidate and of the other model as a whole. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly baseline: Readonly<Record<string, number>>;
  /** How many records there are terms of. */
  readonly records: number;
  readonly candidateTerms: Terms;
  /** Absent when the other model was not measured record by record. */
  readonly baselineTerms?: Terms;
  /** Scores with labels, that metrics known by name are computed from. */
  readonly scores?: {
    readonly keys: readonly string[];
    readonly labels: Float64Array;
    readonly candidate: Float64Array;
    readonly baseline?: Float64Array;
  };
}

/** What became of an evaluator. `skipped`: it was not run, which decides nothing. `failed`: it ran and gave no evidence. */
export type OwnResult =
  | { readonly is: 'evidence'; readonly evidence: OwnEvidence }
  | { readonly is: 'skipped' | 'failed'; readonly why: string };

/** By `identityOf` the evaluator. */
export type OwnResults = ReadonlyMap<string, OwnResult>;
