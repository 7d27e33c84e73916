/** How traffic is to move: shares in percent of the new fleet, waits in seconds. */
export interface Strategy {
  readonly kind: 'canary' | 'linear' | 'all-at-once';
  readonly instances: number;
  /** The first part of a canary. */
  readonly canaryPercent: number;
  /** Each step of a linear move. */
  readonly stepPercent: number;
  /** After each part but the last. */
  readonly bake: number;
  /** With all traffic on the new fleet, before the old one is stopped. */
  readonly finalBake: number;
  /** After which SageMaker itself gives up and rolls back. */
  readonly timeout: number;
}

/** Seconds that new instances may need before they take traffic: minutes for a small model, longer for large ones. */
export const provisioning = 600;

/**
 * Shortest bake in which an alarm over one period of 60 s can fire: CloudWatch shows an endpoint's metrics one to three minutes late,
 * and alarms are watched only while traffic bakes.
 */
export const shortestBake = 240;

/** @returns how many parts the traffic moves in. */
export function partsOf({ kind, stepPercent }: Strategy): number {
  if (kind === 'all-at-once') return 1;
  return kind === 'canary' ? 2 : Math.ceil(100 / stepPercent);
}

/** @returns the seconds that AWS waits on purpose: every bake. SageMaker waits after each part of a linear move, the last included. */
export function bakes(strategy: Strategy): number {
  const parts = strategy.kind === 'linear' ? partsOf(strategy) : partsOf(strategy) - 1;
  return parts * strategy.bake + strategy.finalBake;
}

/**
 * Share of traffic that the first part really takes: capacity is moved in whole instances, so 10 % of 2 instances is 1 of 2.
 * @returns 0 to 1.
 */
export function firstShare({ kind, instances, canaryPercent, stepPercent }: Strategy): number {
  if (kind === 'all-at-once') return 1;
  const percent = kind === 'canary' ? canaryPercent : stepPercent;
  return Math.ceil((instances * percent) / 100) / instances;
}

/** @returns every rule that the strategy breaks, as sentences that name the input; none means that AWS will take it. */
export const strategyFaults = (strategy: Strategy): string[] =>
  [tooFew, tooLarge, tooLong, tooShort].flatMap((rule) => rule(strategy) ?? []);

const tooFew = ({ kind, instances }: Strategy): string | undefined =>
  kind === 'all-at-once' || instances >= 2
    ? undefined
    : `instance-count: must be at least 2 for strategy ${kind}, found ${instances}: traffic moves by whole instances, and one instance has no part of 50 % or less; use 2 or more, or strategy all-at-once`;

function tooLarge({ kind, canaryPercent, stepPercent }: Strategy): string | undefined {
  if (kind === 'canary' && (canaryPercent < 1 || canaryPercent > 50))
    return `canary-percent: must be from 1 to 50, found ${canaryPercent}: SageMaker takes a canary of at most half of the fleet`;
  if (kind === 'linear' && (stepPercent < 10 || stepPercent > 50))
    return `step-percent: must be from 10 to 50, found ${stepPercent}: SageMaker takes linear steps of that size`;
  return undefined;
}

function tooLong(strategy: Strategy): string | undefined {
  const needed = provisioning + bakes(strategy);
  return strategy.timeout > needed
    ? undefined
    : `timeout: must be more than ${needed} seconds (${provisioning} to start instances and ${bakes(strategy)} of baking), found ${strategy.timeout}: SageMaker rolls back what is not done by then; give more time or bake less`;
}

/** Without any final bake an all-at-once move is watched by nobody: that can be chosen, but only by writing 0s. */
function tooShort({ kind, bake, finalBake }: Strategy): string | undefined {
  const watched = kind === 'all-at-once' ? finalBake : bake;
  if (watched >= shortestBake || (kind === 'all-at-once' && finalBake === 0)) return undefined;
  return `${kind === 'all-at-once' ? 'final-bake' : 'bake'}: must be at least ${shortestBake}s, found ${watched}s: metrics come up to three minutes late and the alarms look at one minute, so a shorter bake can see no error`;
}
