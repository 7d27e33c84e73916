/** What a bias metric is measured on: `labels` alone (before training), or what the model decided (after it). */
export interface BiasMetric {
  readonly of: 'labels' | 'decisions';
  readonly range: readonly [number, number];
  /** The value at which both groups are treated alike. */
  readonly fair: 0 | 1;
  /** What of each group it divides by, so that it needs some of them: labels or decisions, favourable or not. */
  readonly title: string;
}

const any: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const share: readonly [number, number] = [-1, 1];
const positive: readonly [number, number] = [0, Number.POSITIVE_INFINITY];

const of = (where: BiasMetric['of'], title: string, range = share, fair: 0 | 1 = 0): BiasMetric => ({
  of: where,
  range,
  fair,
  title,
});

/** The 21 bias metrics of Amazon SageMaker Clarify, by the names that it gives them. */
export const biasMetrics = {
  CI: of('labels', 'class imbalance'),
  DPL: of('labels', 'difference in proportions of labels'),
  KL: of('labels', 'Kullback–Leibler divergence', positive),
  JS: of('labels', 'Jensen–Shannon divergence', [0, Math.LN2]),
  LP: of('labels', 'L2 norm', [0, Math.SQRT2]),
  TVD: of('labels', 'total variation distance', [0, 1]),
  KS: of('labels', 'Kolmogorov–Smirnov', [0, 1]),
  CDDL: of('labels', 'conditional demographic disparity in labels'),
  DPPL: of('decisions', 'difference in positive proportions in predicted labels'),
  DI: of('decisions', 'disparate impact', positive, 1),
  DCA: of('decisions', 'difference in conditional acceptance', any),
  DCR: of('decisions', 'difference in conditional rejection', any),
  RD: of('decisions', 'recall difference'),
  SD: of('decisions', 'specificity difference'),
  DAR: of('decisions', 'difference in acceptance rates'),
  DRR: of('decisions', 'difference in rejection rates'),
  AD: of('decisions', 'accuracy difference'),
  CDDPL: of('decisions', 'conditional demographic disparity in predicted labels'),
  TE: of('decisions', 'treatment equality', any),
  GE: of('decisions', 'generalized entropy', [0, Number.POSITIVE_INFINITY]),
  FT: of('decisions', 'counterfactual fliptest'),
} as const satisfies Record<string, BiasMetric>;

export type BiasName = keyof typeof biasMetrics;

// Safe: these are the table's own keys.
export const biasNames = Object.keys(biasMetrics) as [BiasName, ...BiasName[]];
