import type { Aws } from './clients.ts';
import type { Price } from './prices.ts';

interface Wanted {
  readonly instanceType: string;
  readonly region: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks AWS's Price List (GetProducts, format aws_v1) what an hour of training costs on demand.
 * @returns the price; undefined when the list knows none. @throws JsonRefusal, what the socket throws: then the table has to do.
 */
export async function listPrice(aws: Pick<Aws, 'json'>, wanted: Wanted): Promise<Price | undefined> {
  const filter = (Field: string, Value: string) => ({ Type: 'TERM_MATCH', Field, Value });
  const { instanceType, region, signal } = wanted;
  const reply = await aws.json({
    service: 'pricing',
    region: endpointFor(region),
    operation: 'GetProducts',
    input: {
      ServiceCode: 'AmazonSageMaker',
      FormatVersion: 'aws_v1',
      Filters: [filter('regionCode', region), filter('instanceName', instanceType)],
      MaxResults: 100,
    },
    attempts: 2,
    ...(signal ? { signal } : {}),
  });
  return priceIn(reply, wanted);
}

/** The list is served from three regions, and is the same in all of them. */
const endpointFor = (region: string): string => (region.startsWith('eu-') ? 'eu-central-1' : 'us-east-1');

/** The parts of a product of the list that matter; anything may be missing. */
interface Product {
  readonly product?: { readonly attributes?: Readonly<Record<string, unknown>> };
  readonly terms?: { readonly OnDemand?: Readonly<Record<string, Term>> };
  readonly publicationDate?: unknown;
}
interface Term {
  readonly priceDimensions?: Readonly<
    Record<string, { readonly unit?: unknown; readonly pricePerUnit?: { readonly USD?: unknown } }>
  >;
}

/** @returns the dearest of what fits: a largest cost that is too small would be none. */
export function priceIn(reply: unknown, { instanceType, region }: Wanted): Price | undefined {
  const { PriceList } = (reply ?? {}) as { PriceList?: unknown }; // Safe: looked at in the next line.
  const products = Array.isArray(PriceList) ? PriceList.flatMap(productOf) : [];
  const fitting = products.filter(({ product }) => isTraining(product?.attributes ?? {}, { instanceType, region }));
  const prices = fitting.flatMap((it) => hourly(it).map((dollars) => ({ dollars, published: it.publicationDate })));
  const [dearest] = prices.sort((a, b) => b.dollars - a.dollars);
  if (dearest === undefined) return undefined;
  const published = typeof dearest.published === 'string' ? dearest.published.slice(0, 10) : 'at an unknown date';
  return { dollars: dearest.dollars, region, from: `AWS Price List of ${region}, published ${published}` };
}

/** Each product is JSON in a string. */
function productOf(text: unknown): Product[] {
  try {
    const value = typeof text === 'string' ? (JSON.parse(text) as unknown) : text;
    return typeof value === 'object' && value !== null ? [value as Product] : []; // Safe: all members are optional and unknown.
  } catch {
    return [];
  }
}

/** `USE1-Train:ml.m5.large` is a training job's time; warm pools, spot and notebooks have other usage types. */
function isTraining(
  attributes: Readonly<Record<string, unknown>>,
  { instanceType, region }: { instanceType: string; region: string },
): boolean {
  const usage = String(attributes['usagetype']);
  return attributes['regionCode'] === region && usage.replace(/^[A-Z0-9]+-/, '') === `Train:${instanceType}`;
}

const hourly = ({ terms }: Product): number[] =>
  Object.values(terms?.OnDemand ?? {})
    .flatMap(({ priceDimensions }) => Object.values(priceDimensions ?? {}))
    .filter(({ unit }) => /^(hrs|hour|hours)$/i.test(String(unit)))
    .map(({ pricePerUnit }) => Number(pricePerUnit?.USD))
    .filter((dollars) => Number.isFinite(dollars) && dollars > 0);
