import { wilson } from '../statistics/proportion.ts';
import { scoreBins } from './bins.ts';

/** What was predicted and what came of it, for records of neighbouring scores. */
export interface BinnedPoint {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly records: number;
}

const bins = 10;

/**
 * Calibration: mean predicted probability (x) and share of positives (y) in ten bins of about as many records, with Wilson's 95 %
 * interval. @param labels 0 or 1. @param scores probabilities.
 */
export const calibrationCurve = (labels: Float64Array, scores: Float64Array): BinnedPoint[] =>
  scoreBins(labels, scores, bins).map(({ records, score, label }) => {
    const { low, high } = wilson({ events: Math.round(label * records), of: records }, 0.025);
    return { x: score, y: label, low, high, records };
  });

/**
 * Residuals: mean prediction (x) and mean of label − prediction (y) in twenty bins of about as many records, with the normal 95 %
 * interval of the mean; a bin of one record has none, so its interval is its point.
 */
export const residualCurve = (labels: Float64Array, scores: Float64Array): BinnedPoint[] =>
  scoreBins(labels, scores, 2 * bins).map(({ records, score, label, squares }) => {
    const mean = label - score;
    const variance = records > 1 ? Math.max(0, squares - records * mean * mean) / (records - 1) : 0;
    const half = 1.96 * Math.sqrt(variance / records);
    return { x: score, y: mean, low: mean - half, high: mean + half, records };
  });
