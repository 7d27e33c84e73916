export type Status = 'RUNNING' | 'FINISHED' | 'FAILED' | 'KILLED';

export interface MetricPoint {
  readonly key: string;
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly step: number;
}

export interface DatasetInput {
  /** With `digest` the identity of the content: of two with the same, only the first is kept. */
  readonly name: string;
  /** At most 36 characters: a DVC directory's `<32 hex>.dir` fits, a SHA-256 does not. */
  readonly digest: string;
  readonly source: Readonly<globalThis.Record<string, string>>;
  readonly profile?: Readonly<globalThis.Record<string, number>>;
  readonly context: 'training' | 'validation' | 'test';
}

export interface LoggedModel {
  readonly name: string;
  readonly tags: Readonly<globalThis.Record<string, string>>;
}

/** All that MLflow is told of one training. */
export interface Record {
  readonly experiment: string;
  readonly runName: string;
  /** What makes this training one and the same thing, however often it is told: the name of the SageMaker job. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end?: number;
  readonly status: Status;
  /** Written once and never changed: MLflow refuses another value. */
  readonly params: Readonly<globalThis.Record<string, string>>;
  readonly tags: Readonly<globalThis.Record<string, string>>;
  readonly metrics: readonly MetricPoint[];
  readonly datasets: readonly DatasetInput[];
  readonly model?: LoggedModel;
}
