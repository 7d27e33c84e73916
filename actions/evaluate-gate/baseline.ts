import type { Store } from '@modelway/action';
import type { Aws } from '@modelway/aws';
import type { Facts } from '@modelway/lineage';

/** What the candidate is compared with. `none` says in words why there is nothing. */
export type Baseline = { readonly is: 'none'; readonly why: string } | Reference;

/** A model that the candidate is compared with, with all that it takes to score with it. */
export interface Reference {
  readonly is: 'model';
  /** For people, the beginning of a sentence: `What serves churn now`. */
  readonly title: string;
  /** As the input `baseline` names it. */
  readonly named: string;
  readonly model: ReferenceModel;
  /** Of the bytes, read now. */
  readonly sha256: string;
  /** When it serves: where. */
  readonly endpoint?: { readonly name: string; readonly config: string };
  /** Where it comes from, when the store knows it and what it says agrees with what was found. */
  readonly origin?: Origin;
  /** Why there is no origin. */
  readonly unknown?: string;
}

export interface ReferenceModel {
  /** `s3://…/model.tar.gz` */
  readonly uri: string;
  /** The image that it serves in; empty when nobody says. */
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  /** ARN of its version in the registry. */
  readonly package?: string;
}

export interface Origin {
  readonly training: Facts<'training'>;
  readonly commit: string;
  readonly package?: string;
}

/** Where baselines are looked for. */
export interface Places {
  readonly aws: Aws;
  readonly store: Store;
  readonly line: string;
  readonly signal: AbortSignal;
}

/** @returns what the other model is called in a column: only what serves is `serving`. */
export const otherName = (baseline: Baseline): 'serving' | 'baseline' =>
  baseline.is === 'model' && baseline.endpoint === undefined ? 'baseline' : 'serving';
