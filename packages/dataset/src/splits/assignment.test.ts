import { assignmentOf, type Shares, splitOf } from './assignment.ts';

const key = 'a key for this test';
const subjects = Array.from({ length: 5_000 }, (_, i) => `subject ${i}`);
const splits = (...history: Shares[]): Map<string, string> => {
  const assignment = assignmentOf(history);
  return new Map(subjects.map((it) => [it, splitOf(it, key, assignment)]));
};
const shareOf = (all: ReadonlyMap<string, string>, split: string): number =>
  [...all.values()].filter((it) => it === split).length / all.size;

const histories: Shares[][] = [
  [
    { train: 0.7, test: 0.3 },
    { train: 0.6, test: 0.4 },
  ],
  [
    { train: 0.5, validation: 0.3, test: 0.2 },
    { train: 0.4, validation: 0.35, test: 0.25 },
  ],
  [
    { train: 0.8, test: 0.2 },
    { train: 0.7, test: 0.2, validation: 0.1 },
    { train: 0.75, test: 0.15, validation: 0.1 },
  ],
  [
    { a: 0.2, b: 0.2, c: 0.2, d: 0.4 },
    { a: 0.4, b: 0.1, c: 0.3, d: 0.2 },
    { d: 0.25, c: 0.25, b: 0.25, a: 0.25 },
  ],
  [
    { train: 0.5, test: 0.5 },
    { train: 1, test: 0 },
    { train: 0.5, test: 0.5 },
  ],
];

test.each(histories)('every split gets its share, whatever the history %#', (...history) => {
  const all = splits(...history);
  // Four standard deviations of a share of 5,000: once in sixteen thousand keys by chance, and the key is fixed.
  for (const [name, share] of Object.entries(history.at(-1) ?? {}))
    expect(Math.abs(shareOf(all, name) - share)).toBeLessThanOrEqual(4 * Math.sqrt((share * (1 - share)) / 5_000));
});

test.each(histories)('a change of shares moves nobody who need not move %#', (...history) => {
  for (let i = 1; i < history.length; i += 1) {
    const [was, is] = [history[i - 1] ?? {}, history[i] ?? {}];
    const [before, after] = [splits(...history.slice(0, i)), splits(...history.slice(0, i + 1))];
    const growth = (name: string) => (is[name] ?? 0) - (was[name] ?? 0);
    const movers = subjects.filter((it) => before.get(it) !== after.get(it));
    for (const it of movers) {
      expect(growth(before.get(it) ?? '')).toBeLessThan(0);
      expect(growth(after.get(it) ?? '')).toBeGreaterThan(0);
    }
    const needed = Object.keys({ ...was, ...is }).reduce((sum, name) => sum + Math.max(0, growth(name)), 0);
    expect(Math.abs(movers.length / subjects.length - needed)).toBeLessThanOrEqual(0.025);
  }
});

test('who is removed, and in which order the others come, moves nobody', () => {
  const assignment = assignmentOf([{ train: 0.8, test: 0.2 }]);
  const all = subjects.slice(0, 100).map((it) => splitOf(it, key, assignment));
  const fewer = subjects.slice(0, 100).filter((_, i) => i % 3 > 0);
  expect(
    fewer
      .reverse()
      .map((it) => splitOf(it, key, assignment))
      .reverse(),
  ).toEqual(all.filter((_, i) => i % 3 > 0));
});

test('another key is another assignment, and the first subjects stay where they are for ever', () => {
  const assignment = assignmentOf([{ train: 0.5, test: 0.5 }]);
  const same = subjects.filter((it) => splitOf(it, key, assignment) === splitOf(it, 'another key', assignment)).length;
  expect(Math.abs(same / subjects.length - 0.5)).toBeLessThan(0.02);
  // Computed by Python's hmac module: below 2^47 of 2^48 is train.
  const first = subjects.slice(0, 8).map((it) => splitOf(it, key, assignment));
  expect(first.join(' ')).toBe('test test test train train test train test');
});
