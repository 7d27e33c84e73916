import type { Clock } from '@modelway/action';
import type { Aws, JsonCall } from '@modelway/aws';
import { priceNow } from './price.ts';

// Safe: asking for a price reads these two members and no others.
const aws = (json: (call: JsonCall) => Promise<unknown>): Aws => ({ region: 'us-east-1', json }) as unknown as Aws;
const never: Clock = { now: () => new Date(0), sleep: () => new Promise(() => undefined) };
const asked = (of: Aws, clock = never, signal = new AbortController().signal) =>
  priceNow(of, { instanceType: 'ml.m5.large', clock, signal });

const untilAborted = ({ signal }: JsonCall) =>
  new Promise((_, broken) => signal?.addEventListener('abort', () => broken(signal.reason as Error)));

test('a list that does not answer in time is not waited for', async () => {
  const soon: Clock = { ...never, sleep: () => Promise.resolve() };
  expect(await asked(aws(untilAborted), soon)).toMatchObject({
    dollars: 0.115,
    region: 'us-east-1',
    from: expect.stringMatching(/as of 2025; the Price List could not be asked: TimeoutError$/),
  });
});

test('a list that knows no price leaves it to the table, and what neither knows is unknown', async () => {
  const empty = aws(() => Promise.resolve({ PriceList: [] }));
  expect((await asked(empty))?.from).toMatch(/the Price List has none$/);
  const of = { instanceType: 'ml.p9.large', clock: never, signal: new AbortController().signal };
  expect(await priceNow(empty, of)).toBeUndefined();
});

test('the pause ends with the answer', async () => {
  let slept: AbortSignal | undefined;
  const clock: Clock = {
    ...never,
    sleep: (_, signal) => {
      slept = signal;
      return never.sleep(0);
    },
  };
  await asked(
    aws(() => Promise.resolve({})),
    clock,
  );
  expect(slept?.aborted).toBe(true);
});

test('an abort is no missing price', async () => {
  const cancelled = new AbortController();
  const found = asked(aws(untilAborted), never, cancelled.signal);
  cancelled.abort(new Error('cancelled'));
  await expect(found).rejects.toThrow('cancelled');
});
