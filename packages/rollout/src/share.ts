import type { Variant } from './observation.ts';

/** What a fleet that is being brought up does now, and the share of traffic that it takes. */
export interface Doing {
  readonly status: string;
  readonly message?: string;
  /** 0 to 1; undefined where the words do not say. */
  readonly share: number | undefined;
}

/**
 * Reads the traffic share of a new fleet. SageMaker routes by capacity: k of n new instances with traffic take about k/n of the
 * requests. The counts say how many instances run; only the message says on how many of them traffic is (SageMaker Developer
 * Guide, ProductionVariantStatus: `Baking for 300 seconds (TerminationWaitInSeconds) with traffic enabled on canary capacity of 1 instance(s).`).
 * @returns undefined when the variant does nothing that is known.
 */
export function doing(variant: Variant | undefined): Doing | undefined {
  const latest = variant?.doing.at(-1);
  if (variant === undefined || latest === undefined) return undefined;
  return { ...latest, share: shareOf(latest, variant.instances.wanted) };
}

function shareOf({ status, message = '' }: { status: string; message?: string }, wanted: number): number | undefined {
  if (status === 'Creating') return 0;
  if (status !== 'Baking' && status !== 'ActivatingTraffic') return undefined;
  if (/\bfull capacity\b/i.test(message)) return 1;
  const [, instances] = /\bcapacity of (\d+) instance/i.exec(message) ?? [];
  return instances === undefined || wanted < 1 ? undefined : Math.min(1, Number(instances) / wanted);
}
