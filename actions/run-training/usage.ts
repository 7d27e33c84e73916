import type { Price } from '@modelway/aws';
import type { Values } from './inputs.ts';
import { maxWait } from './time-limits.ts';

/** The most that a job may use. */
export interface Usage {
  readonly instanceType: string;
  readonly count: number;
  /** Of each instance's volume. */
  readonly gigabytes: number;
  /** For which instances may be paid: at work, and kept warm after. */
  readonly seconds: { readonly work: number; readonly warm: number };
}

/**
 * @returns the most that these inputs may use. Of a spot job it is all its waiting: nowhere is it said that `MaxRuntimeInSeconds` counts
 * what was lost at interruptions.
 */
export function usageOf(inputs: Values): Usage {
  const work = inputs.spot === 'true' ? maxWait(inputs) : Math.ceil(inputs['max-runtime']);
  return {
    instanceType: inputs['instance-type'],
    count: inputs['instance-count'],
    gigabytes: inputs['volume-gb'],
    seconds: { work, warm: Math.ceil(inputs['keep-alive'] ?? 0) },
  };
}

/**
 * Above every region's price of a GB-month of training volume in US dollars: 0.14 in us-east-1 and 0.154 in Ireland (invoices of 2023 to
 * 2025), 1.4 times that of EC2, whose dearest region asks 0.19.
 */
const volume = 0.3;
const secondsAMonth = 730 * 3600;

/** @returns the largest bill in US dollars: instances at the price on demand, and their volumes. Pure. */
export function largestBill({ count, gigabytes, seconds }: Usage, price: Price): number {
  const all = (seconds.work + seconds.warm) * count;
  return (price.dollars * all) / 3600 + (volume * gigabytes * all) / secondsAMonth;
}

/** @returns dollars with as many digits as tell something: cents above ten, else four digits after the point. Rounded up. */
export function dollars(amount: number): string {
  const digits = amount >= 10 ? 2 : 4;
  return (Math.ceil(Number((amount * 10 ** digits).toFixed(6))) / 10 ** digits).toFixed(digits);
}

/** @returns why the job may not begin, where a largest cost was given: it may cost more, or nobody knows what it may cost. */
export function costFaults(
  most: number | undefined,
  { usage, price, region }: { usage: Usage; price: Price | undefined; region: string },
): string[] {
  if (most === undefined) return [];
  if (price === undefined || price.region !== region)
    return [
      `max-cost: what ${usage.instanceType} costs in ${region} is not known here${price ? ` (${price.from})` : ''}, so nobody can say that it stays below ${most} USD; grant pricing:GetProducts to the role, or leave out max-cost`,
    ];
  const bill = largestBill(usage, price);
  if (bill <= most) return [];
  return [
    `max-cost: this job may cost ${dollars(bill)} USD (${spelt(usage)}; ${price.from}), and ${most} USD are allowed; lower max-runtime, or raise max-cost`,
  ];
}

/** @returns what is used, in words. */
export function spelt({ instanceType, count, gigabytes, seconds: { work, warm } }: Usage): string {
  const kept = warm > 0 ? ` and kept warm for ${warm} s` : '';
  return `${count} × ${instanceType} for ${work} s${kept}, with ${gigabytes} GB each`;
}
