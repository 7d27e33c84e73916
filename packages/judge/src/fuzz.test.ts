import { play } from '../test/fuzz.ts';

test('two thousand random policies and scores: no exception, and no pass that its own account does not confirm', () => {
  const cases = Array.from({ length: 2000 }, (_, seed) => play(seed));
  expect(cases.filter(({ faults }) => faults.length > 0)).toEqual([]);
  const ends = new Map<string, number>();
  for (const { end } of cases) ends.set(end, (ends.get(end) ?? 0) + 1);
  // Each end is reached often enough that the account above is put to use.
  for (const end of ['refused', 'pass', 'fail', 'inconclusive', 'error'])
    expect([end, (ends.get(end) ?? 0) > 40]).toEqual([end, true]);
});

/** An interval of a biased metric lay wholly on the right side of a bound that its own value missed. */
test.each([24_319, 63_820])(
  'random case %d: a value that misses its bound is no pass, whatever its interval says',
  (seed) => {
    expect(play(seed).faults).toEqual([]);
  },
);
