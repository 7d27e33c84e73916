import * as v from 'valibot';
import { resourceDescriptor } from '../descriptor.ts';
import { count, decimal, sha256Hex } from '../scalars.ts';
import { words } from '../verdict.ts';

/** One rule of the policy, applied to one metric on all records or on one slice. */
export const comparison = v.looseObject({
  metric: v.string(),
  slice: v.optional(v.looseObject({ column: v.string(), value: v.string() })),
  rule: v.picklist(['bound', 'no-regression', 'improvement']),
  direction: v.picklist(['higher-is-better', 'lower-is-better']),
  records: count,
  candidate: v.optional(decimal),
  baseline: v.optional(decimal),
  /** candidate − baseline, with its confidence interval. */
  difference: v.optional(decimal),
  interval: v.optional(v.looseObject({ low: decimal, high: decimal, confidence: decimal })),
  /** The absolute bound, the margin that a regression may not exceed, or what an improvement must exceed. */
  limit: decimal,
  /** Of a slice among others: the Holm-adjusted p-value of "not worse than the margin". */
  p: v.optional(decimal),
  word: v.picklist(words),
  reason: v.string(),
  /** The name of the waiver by which it does not shut the gate. The word stays what was found. */
  waived: v.optional(v.string()),
  /** The name of the custom evaluator that measured it: not the gate's own numbers. */
  evaluator: v.optional(v.string()),
});
export type Comparison = v.InferOutput<typeof comparison>;

/** A rule of the policy that is not about one metric: what it looked at, and what it found. */
export const finding = v.looseObject({
  rule: v.picklist(['slices', 'facet', 'drift', 'contamination', 'budget']),
  /** Of a facet the bias metric, of drift the measure, of a budget its name. */
  metric: v.optional(v.string()),
  column: v.optional(v.string()),
  value: v.optional(v.string()),
  records: v.optional(count),
  candidate: v.optional(decimal),
  baseline: v.optional(decimal),
  /** Of the candidate's value; with `margin`, of how much further from fair it is than the serving model. */
  interval: v.optional(v.looseObject({ low: decimal, high: decimal, confidence: decimal })),
  /** What is allowed. */
  min: v.optional(decimal),
  max: v.optional(decimal),
  margin: v.optional(decimal),
  word: v.picklist(words),
  reason: v.string(),
  /** `false`: the policy wants it told, whatever it is. */
  decides: v.boolean(),
  waived: v.optional(v.string()),
});
export type Finding = v.InferOutput<typeof finding>;

/** A waiver of the policy, and what became of it. Only one that is `used` changed anything. */
export const waived = v.looseObject({
  name: v.string(),
  reason: v.string(),
  approver: v.string(),
  /** The last day on which it holds. */
  until: v.string(),
  state: v.picklist(['used', 'not-needed', 'expired', 'too-long', 'undated', 'unmatched']),
  /** Days that are left, where it still holds. */
  days: v.optional(count),
  /** How many rules it passed over. */
  rules: count,
  /** For people: what it does, or why it does nothing. */
  sentence: v.string(),
});
export type Waived = v.InferOutput<typeof waived>;

/** How the policy differs from the one of the branch that the pull request is to be merged into. */
export const policyChange = v.looseObject({
  /** `unknown`: the branch's policy could not be read. */
  state: v.picklist(['none', 'unchanged', 'new', 'changed', 'unknown']),
  base: v.optional(v.looseObject({ commit: v.string(), sha256: v.optional(sha256Hex) })),
  /** Each changed rule, as a sentence. */
  changes: v.array(v.string()),
  /** Which rules gave the verdict: with `both`, the stricter of the two. */
  judgedBy: v.picklist(['own', 'both']),
});
export type PolicyChange = v.InferOutput<typeof policyChange>;

/** `evaluate-gate`: which model was judged against which, on which records, by which policy. */
export const evaluation = v.looseObject({
  /** Absent when numbers were taken from elsewhere: see `evidence`. */
  holdout: v.optional(v.looseObject({ uri: v.string(), sha256: sha256Hex, records: count })),
  /** Numbers that the gate did not compute: where from, who stands for them, and whether the run that brought them is trusted. */
  evidence: v.optional(
    v.looseObject({
      uri: v.string(),
      sha256: sha256Hex,
      assurance: v.picklist(['service', 'function', 'tracked', 'claimed']),
      trusted: v.boolean(),
    }),
  ),
  candidate: v.looseObject({ model: sha256Hex }),
  /** Absent when there is nothing to compare with: then only absolute bounds apply. */
  baseline: v.optional(
    v.looseObject({
      model: sha256Hex,
      /** How it was chosen, as the input names it; absent in older documents: `endpoint`. */
      named: v.optional(v.string()),
      /** When it serves: where. */
      endpoint: v.optional(v.string()),
      /** The endpoint configuration that served, and the registry's version and the commit that it comes from, where known. */
      config: v.optional(v.string()),
      package: v.optional(v.string()),
      commit: v.optional(v.string()),
      lineage: v.optional(v.string()),
    }),
  ),
  scores: v.array(resourceDescriptor),
  /** What each score file was computed from. Where model, holdout and evaluator are the same, the scores hold again. */
  scored: v.optional(
    v.array(
      v.looseObject({
        side: v.string(),
        model: sha256Hex,
        /** SHA-256 of the code that scores, its image, what the model is told, and what is withheld from it. */
        evaluator: sha256Hex,
        /** SHA-256 of the score file. */
        scores: sha256Hex,
        /** What the job took that computed them. */
        seconds: v.optional(count),
        /** What a record took in it: the median over batches. Two are comparable when they have the same plan, that is, job. */
        timing: v.optional(v.looseObject({ milliseconds: decimal, plan: sha256Hex })),
        /** The earlier statement whose scores were taken. */
        from: v.optional(v.string()),
      }),
    ),
  ),
  policy: v.looseObject({ path: v.string(), sha256: sha256Hex }),
  /** What custom evaluators measured, which is weaker than what the gate computes: by whom, with what, and what they left. */
  evaluators: v.optional(
    v.array(
      v.looseObject({
        name: v.string(),
        kind: v.picklist(['command', 'container']),
        assurance: v.literal('evaluator'),
        /** SHA-256 of the command with its files, or of the image by its digest with its arguments. */
        version: sha256Hex,
        /** Its files, or its image. */
        parts: v.array(resourceDescriptor),
        /** Files that are not those of the branch that this is to be merged into, or of which nobody can tell. */
        changed: v.optional(v.array(v.string())),
        state: v.picklist(['evidence', 'skipped', 'failed']),
        /** Why there is no evidence. */
        why: v.optional(v.string()),
        /** What it left, as the store keeps it. */
        evidence: v.optional(v.array(resourceDescriptor)),
        records: v.optional(count),
      }),
    ),
  ),
  /** SHA-256 of the plan of the scoring job; absent when all scores were known already. */
  plan: v.optional(sha256Hex),
  /** SHA-256 of the evidence: resamples are drawn from it. */
  seed: v.string(),
  comparisons: v.array(comparison),
  findings: v.optional(v.array(finding)),
  waivers: v.optional(v.array(waived)),
  policyChange: v.optional(policyChange),
  /** What was looked through for the holdout, where all of it was proven: the same question need not be asked of the data again. */
  searches: v.optional(
    v.array(
      v.looseObject({
        /** SHA-256 of the holdout's digest, what it is looked for by, and the digests of what was looked through. */
        question: sha256Hex,
        /** Different subjects of the holdout. */
        subjects: count,
        shared: v.array(v.looseObject({ path: v.string(), subjects: count })),
        copies: v.array(v.string()),
        twins: count,
        files: count,
        rows: count,
      }),
    ),
  ),
});
