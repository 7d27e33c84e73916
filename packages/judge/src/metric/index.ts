import {
  classAccuracy,
  classKappa,
  classMcc,
  macroF1,
  macroPrecision,
  macroRecall,
  microF1,
  weightedF1,
  weightedPrecision,
} from './classes.ts';
import * as decisions from './decisions.ts';
import { concordance, correlation, explainedVariance, r2 } from './fits.ts';
import { ndcg } from './gain.ts';
import * as losses from './losses.ts';
import type { Metric } from './metric.ts';
import { absoluteError90, medianAbsoluteError } from './quantiles.ts';
import { auc, averagePrecision, gini, separation } from './ranking.ts';

/** Every metric under the name that `modelway.yml` gives it. */
export const metrics = {
  auc,
  gini,
  'average-precision': averagePrecision,
  separation,
  ndcg,
  accuracy: decisions.accuracy,
  'balanced-accuracy': decisions.balancedAccuracy,
  precision: decisions.precision,
  recall: decisions.recall,
  specificity: decisions.specificity,
  npv: decisions.negativePredictiveValue,
  f1: decisions.f1,
  f2: decisions.f2,
  jaccard: decisions.jaccard,
  informedness: decisions.informedness,
  mcc: decisions.mcc,
  kappa: decisions.kappa,
  'class-accuracy': classAccuracy,
  'macro-precision': macroPrecision,
  'macro-recall': macroRecall,
  'macro-f1': macroF1,
  'micro-f1': microF1,
  'weighted-precision': weightedPrecision,
  'weighted-f1': weightedF1,
  'class-mcc': classMcc,
  'class-kappa': classKappa,
  'log-loss': losses.logLoss,
  brier: losses.brier,
  ece: losses.ece,
  'calibration-gap': losses.calibrationGap,
  mae: losses.mae,
  mse: losses.mse,
  rmse: losses.rmse,
  mape: losses.mape,
  smape: losses.smape,
  msle: losses.msle,
  'mean-error': losses.meanError,
  'median-ae': medianAbsoluteError,
  'ae-90': absoluteError90,
  'pinball-90': losses.pinball90,
  r2,
  'explained-variance': explainedVariance,
  correlation,
  concordance,
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

/** With what is known by no name: a value per record that somebody else worked out, averaged. Which way is better the policy says. */
export const measurable = {
  ...metrics,
  own: { ...losses.meanError, mean: true, prepare: losses.meanOf((_, score) => score) },
} as const satisfies Record<string, Metric>;
export type Measurable = keyof typeof measurable;

// Safe: these are the table's own keys.
export const metricNames = Object.keys(metrics) as [MetricName, ...MetricName[]];
