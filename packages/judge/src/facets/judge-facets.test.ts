import { policy } from '../../test/gate.ts';
import type { Evidence } from '../evidence.ts';
import { judge } from '../judge.ts';
import { random } from '../statistics/random.ts';

/** People of two groups; the model grants what it should, but for a share of the disadvantaged that it turns down. */
function people(own: { denied?: number; deniedBefore?: number; records?: number; seed?: number } = {}): Evidence {
  const { denied = 0, deniedBefore = 0, records = 1000, seed = 3 } = own;
  const source = random(seed);
  const chance = (): number => source.next() / 4294967296;
  const rows = Array.from({ length: records }, (_, i) => {
    const [d, label, luck] = [chance() < 0.4, chance() < 0.5 ? 1 : 0, chance()];
    return {
      key: String(i),
      group: d ? 'd' : 'a',
      label,
      now: d && luck < denied ? 0.1 : label,
      before: d && luck < deniedBefore ? 0.1 : label,
    };
  });
  return {
    keys: rows.map((it) => it.key),
    labels: Float64Array.from(rows, (it) => it.label),
    candidate: Float64Array.from(rows, (it) => it.now),
    baseline: Float64Array.from(rows, (it) => it.before),
    slices: { group: rows.map((it) => it.group) },
  };
}

const facets = (rules: string, more = '') =>
  policy(
    `metrics: { accuracy: { bound: 0.1 } }, facets: [{ column: group, disadvantaged: [d], metrics: { ${rules} }${more} }]`,
  );

test('a model that treats both alike passes, with the value and the band in the sentence', () => {
  const { verdict, findings } = judge(facets('DI: { min: 0.8, max: 1.25 }, AD: { max: 0.1 }'), people());
  expect(verdict.word).toBe('pass');
  expect(findings[0]).toMatchObject({
    rule: 'facet',
    metric: 'DI',
    column: 'group',
    value: 'd',
    word: 'pass',
    min: '0.8',
    max: '1.25',
  });
  expect(findings[0]?.reason).toMatch(
    /^DI \(disparate impact\) on group=d is [01]\.\d{3} \(90 % interval 0\.\d{3} to 1\.\d{3}\); the policy allows from 0\.8 to 1\.25$/,
  );
});

test('a model that turns the disadvantaged down fails, and shuts the gate though its metrics pass', () => {
  const { verdict, comparisons } = judge(facets('DI: { min: 0.8 }'), people({ denied: 0.7 }));
  expect(comparisons.map((it) => it.word)).toEqual(['pass']);
  expect(verdict).toMatchObject({
    word: 'fail',
    reasons: [expect.stringMatching(/^DI .*the policy allows at least 0\.8$/)],
  });
});

test('a band within the interval is not decided', () => {
  const at = Number(judge(facets('DPPL: { max: 0.9 }'), people({ denied: 0.3 })).findings[0]?.candidate);
  expect(judge(facets(`DPPL: { max: ${at} }`), people({ denied: 0.3 })).verdict).toMatchObject({
    word: 'inconclusive',
  });
});

test('a band of which only one side lies in the interval is not decided either', () => {
  const all = judge(facets('DPPL: { min: -0.9, max: 0.9 }'), people()).findings[0];
  const low = Number(all?.interval?.low);
  expect(judge(facets(`DPPL: { min: ${low + 0.001}, max: 0.9 }`), people()).findings[0]?.word).toBe('inconclusive');
  expect(judge(facets(`DPPL: { min: ${low - 0.001}, max: 0.9 }`), people()).findings[0]?.word).toBe('pass');
});

describe('further from fair than the serving model', () => {
  const margin = facets('DI: { margin: 0.1 }');

  test('fails beyond the margin, and says both values', () => {
    const { findings } = judge(margin, people({ denied: 0.6 }));
    expect(findings).toMatchObject([{ word: 'fail', margin: '0.1', rule: 'facet' }]);
    expect(findings[0]?.reason).toMatch(
      /is 0\.\d{3}, and [01]\.\d{3} with the serving model: [\d.]+ further from fair \(interval /,
    );
  });

  test('passes when it is nearer, or the same', () => {
    expect(judge(margin, people({ denied: 0.1, deniedBefore: 0.6 })).findings).toMatchObject([{ word: 'pass' }]);
    const same = judge(facets('DI: { margin: 0 }'), people({ denied: 0.5, deniedBefore: 0.5 }));
    expect(same.findings).toMatchObject([{ word: 'pass' }]);
  });

  test('is not judged when nothing serves, and the gate does not pass on nothing', () => {
    const { baseline: _, ...alone } = people();
    expect(judge(margin, alone).findings).toEqual([]);
    expect(judge(facets('DI: { min: 0.5, margin: 0.1 }'), alone).findings).toHaveLength(1);
  });
});

test.each([
  [
    'too few people',
    people({ records: 60 }),
    'DI: { min: 0.1 }',
    ', min-records: 40',
    /cannot be judged: the (dis)?advantaged are \d+ records and must be 40: \d+ more/,
  ],
  [
    'a group that nobody is in',
    { ...people(), slices: { group: Array.from({ length: 1000 }, () => 'a') } },
    'CI: { max: 1 }',
    '',
    /disadvantaged are 0 records and must be 30/,
  ],
  [
    'one label only',
    { ...people(), labels: new Float64Array(1000) },
    'RD: { max: 1 }',
    '',
    /the advantaged have 0 favourable labels and need 10/,
  ],
  [
    'no favourable decision for the advantaged',
    { ...people(), candidate: new Float64Array(1000) },
    'DI: { min: 0 }',
    '',
    /the advantaged have 0 favourable decisions and need 10/,
  ],
])('%s cannot be judged, which is not a pass', (_, evidence, rule, more, sentence) => {
  const { findings, verdict } = judge(facets(rule, more), evidence);
  expect(findings).toMatchObject([{ word: 'inconclusive', reason: expect.stringMatching(sentence) }]);
  expect(verdict.word).toBe('inconclusive');
});

test('a column that is not there, or is no number where one is needed, is an error', () => {
  const missing = judge(facets('CDDL: { max: 1 }', ', group: region'), people()).verdict;
  expect(missing).toEqual({ word: 'error', reasons: ['a facet needs "region", which is no column of the holdout'] });
  const above = policy(
    'metrics: { accuracy: { bound: 0.1 } }, facets: [{ column: group, above: 3, metrics: { CI: { max: 1 } } }]',
  );
  expect(judge(above, people()).verdict.reasons).toEqual([
    'the facet group > 3 needs numbers; 1000 values of "group" are none',
  ]);
});

test('the same evidence gives the same intervals, and one facet more changes no other', () => {
  const one = judge(facets('DPPL: { max: 0.2 }'), people({ denied: 0.2 })).findings;
  expect(judge(facets('DPPL: { max: 0.2 }'), people({ denied: 0.2 })).findings).toEqual(one);
  const two = policy(
    'metrics: { accuracy: { bound: 0.1 } }, facets: [{ column: group, disadvantaged: [a], metrics: { CI: { max: 1 } } }, { column: group, disadvantaged: [d], metrics: { DPPL: { max: 0.2 } } }]',
  );
  expect(judge(two, people({ denied: 0.2 })).findings[1]).toEqual(one[0]);
});
