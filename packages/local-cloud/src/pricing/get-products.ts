import type { Operation } from '../operation.ts';

interface Request {
  readonly ServiceCode: string;
  readonly Filters?: readonly { readonly Type: string; readonly Field: string; readonly Value: string }[];
}

/** Dollars an hour that the local cloud has made up: nobody is to take them for AWS's. */
const hourly: Readonly<Record<string, number>> = { 'ml.m5.large': 0.12, 'ml.m5.xlarge': 0.24, 'ml.g5.xlarge': 1.5 };

/** Products as the Price List has them: JSON in strings, one for each use of an instance type. @returns those that fit all filters. */
export const getProducts: Operation<Request, object> = (world, { ServiceCode, Filters = [] }) => {
  const all = ServiceCode === 'AmazonSageMaker' ? Object.entries(hourly).flatMap(([type, usd]) => uses(type, usd)) : [];
  const wanted = all
    .map(([usage, attributes, usd]) => ({ usage, usd, attributes: { ...attributes, regionCode: world.region } }))
    .filter(({ attributes }) =>
      Filters.every(({ Field, Value }) => new Map(Object.entries(attributes)).get(Field) === Value),
    );
  return { FormatVersion: 'aws_v1', PriceList: wanted.map((it) => JSON.stringify(product(it))) };
};

type Use = readonly [usage: string, attributes: Readonly<Record<string, string>>, dollars: number];

const uses = (type: string, dollars: number): Use[] =>
  (
    [
      ['Train', 'Training', dollars],
      ['TrainWarmPool', 'Training Warm Pool', dollars],
      ['Host', 'Hosting', dollars * 1.1],
    ] as const
  ).map(([use, component, usd]) => [`USE1-${use}:${type}`, { instanceName: type, component }, usd]);

const product = ({ usage, attributes, usd }: { usage: string; attributes: object; usd: number }): object => ({
  product: { productFamily: 'ML Instance', attributes: { ...attributes, usagetype: usage }, sku: 'LOCAL' },
  serviceCode: 'AmazonSageMaker',
  terms: {
    OnDemand: {
      'LOCAL.JRTCKXETXF': {
        priceDimensions: {
          'LOCAL.JRTCKXETXF.6YS6EN2CT7': { unit: 'Hrs', pricePerUnit: { USD: usd.toFixed(10) }, beginRange: '0' },
        },
      },
    },
  },
  version: '20260101000000',
  publicationDate: '2026-01-01T00:00:00Z',
});
