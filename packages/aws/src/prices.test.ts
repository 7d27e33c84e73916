import { costOf } from './prices.ts';

test('a cost is the price of all instances for the time, to a millionth of a dollar, and says where the price is from', () => {
  expect(costOf({ instanceType: 'ml.m5.large', count: 2, seconds: 3600 })).toMatchObject({
    amount: '0.23',
    currency: 'USD',
  });
  expect(costOf({ instanceType: 'ml.m5.large', count: 1, seconds: 23 })?.amount).toBe('0.000735');
  expect(costOf({ instanceType: 'ml.m5.large', count: 1, seconds: 0 })?.amount).toBe('0');
});

test('what has no price here is unknown, not free', () => {
  expect(costOf({ instanceType: 'ml.p9.large', count: 1, seconds: 1 })).toBeUndefined();
});
