import { costFaults, dollars, largestBill, type Usage } from './usage.ts';

const usage: Usage = { instanceType: 'ml.m5.large', count: 2, gigabytes: 73, seconds: { work: 3600, warm: 1800 } };
const price = { dollars: 0.1, region: 'us-east-1', from: 'a list' };

test('the largest bill is all instances for all the time, warm time too, with their volumes', () => {
  // 3 instance hours at 0.1, and 3 × 73 GB-hours at 0.3 / 730.
  expect(largestBill(usage, price)).toBeCloseTo(0.3 + 0.09, 12);
});

test('a job that stays below may begin, one that may not is told with what it would use', () => {
  expect(costFaults(0.39001, { usage, price, region: 'us-east-1' })).toEqual([]);
  expect(costFaults(0.38, { usage, price, region: 'us-east-1' })).toEqual([
    'max-cost: this job may cost 0.3900 USD (2 × ml.m5.large for 3600 s and kept warm for 1800 s, with 73 GB each; a list), and 0.38 USD are allowed; lower max-runtime, or raise max-cost',
  ]);
});

test('nothing may be spent on nothing', () => {
  expect(costFaults(0, { usage, price, region: 'us-east-1' })).toHaveLength(1);
});

test.each([
  ['no price', undefined],
  ['the price of another region', price],
])('unknown is no pass: %s', (_, found) => {
  expect(costFaults(1e9, { usage, price: found, region: 'eu-west-1' })[0]).toContain('grant pricing:GetProducts');
});

test('without a limit nothing is refused', () => {
  expect(costFaults(undefined, { usage, price: undefined, region: 'x' })).toEqual([]);
});

test.each([
  [0.00001, '0.0001'],
  [0.1234, '0.1234'],
  [12.341, '12.35'],
])('%d is said as %s: never less than it is', (amount, said) => {
  expect(dollars(amount)).toBe(said);
});
