import type { AlarmState, MissingData } from './alarm.ts';

export interface Evidence {
  /** One per period of the evaluation range, oldest first; undefined where there was no datapoint. */
  readonly points: readonly (number | undefined)[];
  /** N: how many periods decide. */
  readonly needed: number;
  /** M: how many of them must breach. */
  readonly enough: number;
  readonly missing: MissingData;
  readonly breaching: (value: number) => boolean;
}

/** CloudWatch looks further back than N periods, for when data are missing; its guide's tables do by two. */
export const lookBack = 2;

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/** How a comparison operator compares; undefined for those of anomaly detection, which is not here. */
export function breaches(operator: string): ((value: number, threshold: number) => boolean) | undefined {
  return Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
}

/**
 * The state that the evidence gives, by the CloudWatch user guide's "Configuring how alarms treat missing data". Undefined: keep
 * the state there is. Real points are preferred, also older ones; only where fewer than N are in the range are gaps filled.
 */
export function evaluateAlarm(evidence: Evidence): AlarmState | undefined {
  const { points, needed, enough, missing, breaching } = evidence;
  const real = points.filter((point) => point !== undefined);
  const bad = real.slice(-needed).filter(breaching).length;
  if (bad >= enough) return 'ALARM';
  if (real.length >= needed) return 'OK';
  if (missing === 'breaching') return bad + needed - real.length >= enough ? 'ALARM' : 'OK';
  if (missing === 'notBreaching') return 'OK';
  if (bad < real.length) return 'OK';
  if (missing === 'ignore') return undefined;
  return real.length === 0 ? 'INSUFFICIENT_DATA' : held(evidence);
}

/**
 * All that is known breaches, but too little is known. It counts once the oldest such point is M periods old, so that one late
 * datapoint does not raise an alarm too early.
 */
function held({ points, enough }: Evidence): AlarmState | undefined {
  const oldest = points.findIndex((point) => point !== undefined);
  return points.length - oldest >= enough ? 'ALARM' : undefined;
}
