/** Where things lie in the container. */
export const places = {
  code: '/opt/ml/processing/input/code',
  holdout: '/opt/ml/processing/input/holdout',
  candidate: '/opt/ml/processing/input/candidate',
  baseline: '/opt/ml/processing/input/baseline',
  scores: '/opt/ml/processing/output/scores',
  message: '/opt/ml/output/message',
} as const;

/** The two that are compared; also the names of their score files. */
export type Side = 'candidate' | 'baseline';

/** What a side is called for people. */
export const sideName: Record<Side, string> = { candidate: 'the candidate', baseline: 'the baseline' };
