import { lastMinute, latencyOf, nextMinute, tally } from './measure.ts';

const at = (time: string): Date => new Date(`2026-11-21T${time}Z`);
const point = (time: string, value: number) => ({ at: at(time), value });

test('only whole minutes count: the first begins after the start, the last has passed', () => {
  expect(nextMinute(at('09:00:01'))).toEqual(at('09:01:00'));
  expect(nextMinute(at('09:00:00'))).toEqual(at('09:00:00'));
  expect(lastMinute(at('09:05:59'))).toEqual(at('09:05:00'));
});

test('a request that failed in both counts is one', () => {
  const found = {
    requests: [point('09:00:00', 10), point('09:01:00', 10)],
    serverErrors: [point('09:00:00', 2)],
    modelErrors: [point('09:00:00', 2), point('09:01:00', 1)],
  };
  expect(tally(found)).toEqual({ requests: 20, errors: 3 });
});

test('latency is given in milliseconds', () => {
  const one = (value: number) => [point('09:00:00', value)];
  const found = { p50: one(5_000), p90: one(9_000), p99: one(20_500), weight: one(400) };
  expect(latencyOf(found)).toEqual({ p50: 5, p90: 9, p99: 20.5 });
});

test('parts into which CloudWatch cut the time weigh by their requests', () => {
  const two = (a: number, b: number) => [point('09:00:00', a), point('10:00:00', b)];
  const found = { p50: two(1_000, 5_000), p90: two(2_000, 6_000), p99: two(3_000, 7_000), weight: two(300, 100) };
  expect(latencyOf(found)).toEqual({ p50: 2, p90: 3, p99: 4 });
});

test('without requests there is no latency', () => {
  expect(latencyOf({ p50: [], p90: [], p99: [], weight: [] })).toBeUndefined();
});
