import { type Case, play } from '../../packages/judge/test/fuzz.ts';

/** 98,000 policies and scores beyond the 2,000 of `npm cit`. */
const [first, last] = [2_000, 100_000];

test('a hundred thousand random policies and scores: no exception, and no pass by accident', () => {
  const bad: Case[] = [];
  for (let seed = first; seed < last; seed += 1) {
    const played = play(seed);
    if (played.faults.length > 0) bad.push(played);
  }
  expect(bad).toEqual([]);
}, 1_200_000);
