import type { Price } from '@modelway/aws';
import type { Step } from './steps-input.ts';
import { costFaults, dollars, largestBill, spelt, type Usage } from './usage.ts';

/** What one job may use, and what that costs an hour. SageMaker asks the same for processing as for training. */
export interface Bill {
  readonly usage: Usage;
  /** Undefined where nobody knows it. */
  readonly price?: Price | undefined;
}

/** @returns the most that a step may use. */
export const usageOfStep = (step: Step): Usage => ({
  instanceType: step['instance-type'],
  count: step['instance-count'],
  gigabytes: step['volume-gb'],
  seconds: { work: Math.ceil(step['max-runtime']), warm: 0 },
});

/** @returns the largest bill of all jobs in US dollars; undefined when a price is not known. */
export function largestTotal(bills: readonly Bill[]): number | undefined {
  let sum = 0;
  for (const { usage, price } of bills) {
    if (price === undefined) return undefined;
    sum += largestBill(usage, price);
  }
  return sum;
}

/** @returns why none of the jobs may begin, where a largest cost was given for all of them. See `costFaults`. */
export function totalFaults(most: number | undefined, bills: readonly Bill[], region: string): string[] {
  const unknown = bills.filter(({ price }) => price?.region !== region);
  const asked = bills.length === 1 ? bills : unknown;
  const single = asked.flatMap(({ usage, price }) => costFaults(most, { usage, price, region }));
  const total = largestTotal(bills);
  if (most === undefined || total === undefined || asked.length > 0 || total <= most) return [...new Set(single)];
  return [
    `max-cost: this training and its processing steps may cost ${dollars(total)} USD (${spellBills(bills)}), and ${most} USD are allowed; lower max-runtime of the dearest, or raise max-cost`,
  ];
}

/** @returns what all jobs use, in words, and where the prices are from. */
export function spellBills(bills: readonly Bill[]): string {
  const sources = new Set(bills.flatMap(({ price }) => price?.from ?? []));
  return [bills.map(({ usage }) => spelt(usage)).join(' + '), ...sources].join('; ');
}
