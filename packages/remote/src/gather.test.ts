import { gather } from './gather.ts';
import { inlineCrew } from './tasks.ts';

test('gives each who asked the answer that is its own, in orders of many', async () => {
  const orders: number[] = [];
  const double = gather(inlineCrew, async (numbers: readonly number[]) => {
    orders.push(numbers.length);
    return numbers.map((it) => it * 2);
  });
  const asked = Array.from({ length: 1000 }, (_, i) => i);
  expect(await Promise.all(asked.map(double))).toEqual(asked.map((it) => it * 2));
  expect(orders.length).toBeLessThan(20);
  expect(Math.max(...orders)).toBeLessThanOrEqual(128);
});

test('goes on after an order that failed, which only those in it hear of', async () => {
  const ask = gather(inlineCrew, async (words: readonly string[]) => {
    if (words.includes('bad')) throw new Error('broken');
    return words;
  });
  await expect(ask('bad')).rejects.toThrow('broken');
  expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['a', 'b', 'c']);
});
