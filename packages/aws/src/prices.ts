/** What an hour of one instance costs on demand. */
export interface Price {
  readonly dollars: number;
  /** Where it holds. */
  readonly region: string;
  /** Where it is known from, with its date. */
  readonly from: string;
}

/**
 * AWS's list prices for SageMaker on-demand instances in us-east-1, in US dollars an hour, as published on aws.amazon.com/sagemaker/pricing
 * and known to us in 2025. Other regions cost up to half more. What is not here is unknown, never free.
 */
const dollarsAnHour: Readonly<Record<string, number>> = {
  'ml.t3.medium': 0.05,
  'ml.t3.large': 0.1,
  'ml.m5.large': 0.115,
  'ml.m5.xlarge': 0.23,
  'ml.m5.2xlarge': 0.461,
  'ml.m5.4xlarge': 0.922,
  'ml.m5.12xlarge': 2.765,
  'ml.m5.24xlarge': 5.53,
  'ml.c5.xlarge': 0.204,
  'ml.c5.2xlarge': 0.408,
  'ml.c5.4xlarge': 0.816,
  'ml.c5.9xlarge': 1.836,
  'ml.g4dn.xlarge': 0.7364,
  'ml.g4dn.2xlarge': 0.94,
  'ml.g5.xlarge': 1.408,
  'ml.g5.2xlarge': 1.515,
  'ml.p3.2xlarge': 3.825,
};

/** @returns the price in our own table, which is that of one region and one date; undefined when it is not there. */
export function tablePrice(instanceType: string): Price | undefined {
  const dollars = dollarsAnHour[instanceType];
  return dollars === undefined
    ? undefined
    : { dollars, region: 'us-east-1', from: 'list price of us-east-1 as of 2025' };
}

interface Used {
  readonly instanceType: string;
  readonly count: number;
  readonly seconds: number;
  /** That of the table unless told. */
  readonly price?: Price | undefined;
}

/** @returns dollars as a decimal string with six digits, and where the price is from; undefined when no price is known. */
export function costOf({
  instanceType,
  count,
  seconds,
  price = tablePrice(instanceType),
}: Used): { amount: string; currency: string; prices: string } | undefined {
  if (price === undefined) return undefined;
  const amount = (price.dollars * count * seconds) / 3600;
  return { amount: String(Number(amount.toFixed(6))), currency: 'USD', prices: price.from };
}
