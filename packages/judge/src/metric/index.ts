import { accuracy, balancedAccuracy, f1, kappa, mcc, precision, recall, specificity } from './decisions.ts';
import { brier, ece, logLoss, mae, mape, mse, r2, rmse } from './losses.ts';
import type { Metric } from './metric.ts';
import { auc, averagePrecision } from './ranking.ts';

/** Every metric under the name that `modelway.yml` gives it. */
export const metrics = {
  auc,
  'average-precision': averagePrecision,
  accuracy,
  'balanced-accuracy': balancedAccuracy,
  precision,
  recall,
  specificity,
  f1,
  mcc,
  kappa,
  'log-loss': logLoss,
  brier,
  ece,
  mae,
  mse,
  rmse,
  mape,
  r2,
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

// Safe: these are the table's own keys.
export const metricNames = Object.keys(metrics) as [MetricName, ...MetricName[]];
