import { listPrice, priceIn } from './list-price.ts';

const wanted = { instanceType: 'ml.m5.large', region: 'eu-west-1' };

const product = (over: { usagetype?: string; regionCode?: string; unit?: string; usd?: string } = {}): string => {
  const { usagetype = 'EU-Train:ml.m5.large', regionCode = 'eu-west-1', unit = 'Hrs', usd = '0.1280000000' } = over;
  return JSON.stringify({
    product: { attributes: { usagetype, regionCode, instanceName: 'ml.m5.large' } },
    terms: { OnDemand: { a: { priceDimensions: { b: { unit, pricePerUnit: { USD: usd } } } } } },
    publicationDate: '2026-11-02T01:02:03Z',
  });
};

test('the price is that of an hour of training on demand, with the date of its list', () => {
  const PriceList = [
    product({ usagetype: 'EU-Host:ml.m5.large', usd: '0.2' }),
    product({ usagetype: 'EU-TrainWarmPool:ml.m5.large', usd: '0.3' }),
    product({ regionCode: 'eu-west-2', usd: '0.4' }),
    product({ unit: 'GB-Mo', usd: '0.5' }),
    product(),
  ];
  expect(priceIn({ PriceList }, wanted)).toEqual({
    dollars: 0.128,
    region: 'eu-west-1',
    from: 'AWS Price List of eu-west-1, published 2026-11-02',
  });
});

test('of several prices the dearest counts', () => {
  expect(priceIn({ PriceList: [product({ usd: '0.1' }), product({ usd: '0.9' })] }, wanted)?.dollars).toBe(0.9);
});

test.each([
  undefined,
  {},
  { PriceList: 'x' },
  { PriceList: ['{', 'null', '[]', '{"product":{}}'] },
  { PriceList: [product({ usd: '0' })] },
  { PriceList: [product({ usd: 'free' })] },
])('what holds no price gives none: %j', (reply) => {
  expect(priceIn(reply, wanted)).toBeUndefined();
});

test('Europe asks in Frankfurt, all others in Virginia', async () => {
  const asked: string[] = [];
  const json = ({ region }: { region: string }) => {
    asked.push(region);
    return Promise.resolve({});
  };
  for (const region of ['eu-west-1', 'ap-south-1', 'us-west-2'])
    await listPrice({ json }, { instanceType: 'ml.m5.large', region });
  expect(asked).toEqual(['eu-central-1', 'us-east-1', 'us-east-1']);
});
