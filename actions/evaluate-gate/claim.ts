import type { OwnEvidence } from '@modelway/judge';

/**
 * Evidence that somebody else worked out. Numbers without the records behind them can meet a bound; they cannot show that a model is
 * not worse than another, because nobody can say how far they lie from the truth. Scores by record can.
 */
export interface Claim {
  /** Values by the policy's names of metrics. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Bias metrics of groups. */
  readonly facets: ReadonlyArray<{
    readonly column: string;
    readonly value: string;
    readonly metric: string;
    readonly found: number;
  }>;
  /** What a monitor found wrong: each is a failure. */
  readonly violations: readonly string[];
  /** Scores of records, with their labels: metrics are computed of them here, and models compared in pairs. */
  readonly scores?: NonNullable<OwnEvidence['scores']>;
  /** SHA-256 of the model that the numbers are said to be of, where the evidence names one. */
  readonly model?: string;
}

/**
 * Who stands for the numbers. `service`: an AWS service measured them; `function`: a Lambda function worked them out when the gate asked;
 * `tracked`: an MLflow run holds them; `claimed`: a file says so.
 */
export type Assurance = 'service' | 'function' | 'tracked' | 'claimed';

export const nothing: Claim = { metrics: {}, facets: [], violations: [] };

/** For people: what such evidence is worth. */
export const worth: Record<Assurance, string> = {
  service:
    'an AWS service reported them, on records that this gate did not see: weaker than scores that the gate computes itself',
  function:
    'a Lambda function gave them when the gate asked, and nothing here shows what it did: weaker than scores that the gate computes itself',
  tracked:
    'a run in MLflow holds them, into which others may write: much weaker than scores that the gate computes itself',
  claimed: 'a file says so, and nobody measured again: much weaker than scores that the gate computes itself',
};
