import { policy } from '../../test/gate.ts';
import { made } from '../../test/made.ts';
import { judge } from '../judge.ts';

const today = '2026-11-21';
const worse = made({ records: 1200, noise: 2, noiseOn: { b: 0.1 } });

const waiver = (own: string, until = '2026-12-01'): string =>
  `{ name: old-sensor, ${own}, until: "${until}", reason: "The sensor is replaced in December.", approver: "@ann" }`;
const rules = (...waivers: string[]) =>
  policy(
    `metrics: { auc: { bound: 0.55, margin: 0.01 } }, slices: [{ column: group, margin: 0.03 }], waivers: [${waivers.join(', ')}]`,
  );

const overall = waiver('rule: no-regression, metric: auc');
const slice = waiver('rule: no-regression, column: group, value: a').replace('old-sensor', 'slice-a');

test('what is waived no longer shuts the gate, and is told first with who answers for it and what it hides', () => {
  expect(judge(rules(), worse, { today }).verdict.word).toBe('fail');
  const { verdict, comparisons, waivers } = judge(rules(overall, slice), worse, { today });
  expect(verdict).toMatchObject({ word: 'pass', waived: 2 });
  expect(verdict.reasons.slice(0, 2)).toEqual([
    '2 rules that do not pass are waived; without a waiver the verdict would be fail',
    expect.stringMatching(
      /^Waived by old-sensor \(@ann, until 2026-12-01: The sensor is replaced in December\.\): auc fell by/,
    ),
  ]);
  expect(comparisons.filter((it) => it.waived)).toMatchObject([
    { word: 'fail', waived: 'old-sensor' },
    { word: 'fail', waived: 'slice-a', slice: { value: 'a' } },
  ]);
  expect(waivers).toMatchObject([
    { name: 'old-sensor', state: 'used', rules: 1, days: 10 },
    { name: 'slice-a', state: 'used', rules: 1, days: 10 },
  ]);
});

test('a waiver covers no more than it names: a slice is not covered by one about all records', () => {
  const { verdict } = judge(rules(overall), worse, { today });
  expect(verdict).toMatchObject({ word: 'fail', waived: 1 });
  expect(verdict.reasons.at(2)).toMatch(/^auc on group=a fell by/);
  const other = waiver('rule: no-regression, column: group, value: b');
  expect(judge(rules(overall, other.replace('old-sensor', 'b')), worse, { today }).verdict.word).toBe('fail');
  const bound = waiver('rule: bound');
  expect(judge(rules(bound, slice), worse, { today }).verdict).toMatchObject({ word: 'fail' });
});

test.each([
  [
    'has expired',
    overall.replace('2026-12-01', '2026-11-20'),
    'expired',
    /^Waiver old-sensor expired on 2026-11-20, 1 days ago: what it named counts again$/,
  ],
  [
    'runs for more than a year',
    overall.replace('2026-12-01', '2028-01-01'),
    'too-long',
    /^Waiver old-sensor does not count: it runs until 2028-01-01/,
  ],
  [
    'matches nothing',
    waiver('rule: no-regression, column: group, value: c'),
    'unmatched',
    /^Waiver old-sensor matches nothing that was judged/,
  ],
])('a waiver that %s changes nothing and is told', (_, text, state, sentence) => {
  const { verdict, waivers } = judge(rules(text, slice), worse, { today });
  expect(verdict.word).toBe('fail');
  expect(verdict.reasons.some((it) => sentence.test(it))).toBe(true);
  expect(waivers[0]).toMatchObject({ state, rules: 0 });
});

test('holds on its last day, and not on the day after', () => {
  const at = (day: string) => judge(rules(overall, slice), worse, { today: day }).verdict.word;
  expect([at('2026-12-01'), at('2026-12-02')]).toEqual(['pass', 'fail']);
});

test('without a day nobody can tell whether it has expired: none holds', () => {
  for (const day of [undefined, 'tomorrow', '2026-13-41']) {
    const { verdict, waivers } = judge(rules(overall, slice), worse, day === undefined ? {} : { today: day });
    expect(verdict.word).toBe('fail');
    expect(waivers[0]).toMatchObject({ state: 'undated' });
  }
});

test('one that is not needed is told, so that it is taken out', () => {
  const { verdict } = judge(rules(overall), made({ records: 1200, noise: -1 }), { today });
  expect(verdict).not.toHaveProperty('waived');
  expect(verdict.reasons.join('\n')).toMatch(/Waiver old-sensor is not needed/);
});

test('what could not be measured is never waived', () => {
  const gap = { ...worse, candidate: worse.candidate.map((it, i) => (i === 7 ? Number.NaN : it)) };
  expect(judge(rules(overall, slice), gap, { today }).verdict.word).toBe('error');
  const finding = { rule: 'contamination', word: 'error', reason: 'x', decides: true } as const;
  const all = rules(overall, slice, waiver('rule: contamination').replace('old-sensor', 'c'));
  expect(judge(all, worse, { today, findings: [finding] }).verdict.word).toBe('error');
  expect(judge(all, worse, { today, findings: [{ ...finding, word: 'fail' }] }).verdict).toMatchObject({
    word: 'pass',
    waived: 3,
  });
});
