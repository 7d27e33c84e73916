import { type Made, made } from '../test/made.ts';
import type { Evidence } from './evidence.ts';
import { type Policy, readPolicy } from './index.ts';
import { judge } from './judge.ts';

const policy = (rules: string): Policy =>
  readPolicy(
    {
      file: 'modelway.yml',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y, resamples: 400 }, ${rules} } } }`,
    },
    'm',
  );

const auc = policy('metrics: { auc: { bound: 0.6, margin: 0.02 } }');
const evidence = (how: Partial<Made> = {}): Evidence => made({ records: 400, seed: 1, ...how });
const only = (given: Evidence, keep: (i: number) => boolean): Evidence => ({
  keys: given.keys.filter((_, i) => keep(i)),
  labels: given.labels.filter((_, i) => keep(i)),
  candidate: given.candidate.filter((_, i) => keep(i)),
  ...(given.baseline ? { baseline: given.baseline.filter((_, i) => keep(i)) } : {}),
  slices: Object.fromEntries(Object.entries(given.slices).map(([name, all]) => [name, all.filter((_, i) => keep(i))])),
});
const alone = ({ baseline: _, ...rest }: Evidence): Evidence => rest;

test('a model that is clearly worse fails, and the sentence says by how much, how sure, and what is allowed', () => {
  const { verdict, comparisons } = judge(auc, evidence({ noise: 2 }));
  expect(verdict.word).toBe('fail');
  expect(verdict.reasons[0]).toMatch(
    /^auc fell by 0\.\d{3} \(90 % interval −0\.\d{3} to −0\.\d{3}\); the policy allows a fall of 0\.02$/,
  );
  expect(comparisons.map((it) => [it.rule, it.word])).toEqual([
    ['bound', 'pass'],
    ['no-regression', 'fail'],
  ]);
});

test('a better model passes; losses count the other way round', () => {
  const both = policy('metrics: { auc: { margin: 0.02 }, log-loss: { bound: 0.69, margin: 0.02 } }');
  const { verdict, comparisons } = judge(both, evidence({ noise: -1 }));
  expect(verdict.word).toBe('pass');
  expect(verdict.reasons.join('\n')).toMatch(/^auc rose by .*\n.*log-loss is .*at most 0\.69\nlog-loss fell by/s);
  const loss = comparisons.find((it) => it.metric === 'log-loss' && it.rule === 'no-regression');
  expect(loss).toMatchObject({ direction: 'lower-is-better', word: 'pass', records: 400, limit: '0.02' });
  expect(Number(loss?.difference)).toBeLessThan(0);
});

test('too few records to decide are told with how many would', () => {
  const { verdict } = judge(policy('metrics: { auc: { margin: 0.001 } }'), evidence({ noise: 0.1 }));
  expect(verdict).toMatchObject({ word: 'inconclusive' });
  expect(verdict.reasons[0]).toMatch(
    /not decided(: about [\d,]+ records would show it, there are 400|, and more records)/,
  );
});

test('the same evidence gives the same judgement, and another order of records another seed', () => {
  const given = evidence({ noise: 0.3 });
  expect(judge(auc, given)).toEqual(judge(auc, evidence({ noise: 0.3 })));
  const last = given.keys.length - 1;
  const turned = only(given, (i) => i !== last);
  expect(judge(auc, turned).seed).not.toBe(judge(auc, given).seed);
});

test('the seed and the decimals are pinned: a change of them changes every verdict ever given', () => {
  const { seed, comparisons } = judge(auc, evidence({ noise: 0.3 }));
  expect({ seed, difference: comparisons[1]?.difference, interval: comparisons[1]?.interval }).toMatchSnapshot();
});

test('two models that score alike pass with difference 0, even when nothing is allowed', () => {
  const given = evidence();
  const strict = policy('metrics: { auc: { margin: 0 }, log-loss: { margin: 0 } }, slices: [{ column: group }]');
  const { verdict, comparisons } = judge(strict, { ...given, baseline: given.candidate });
  expect(verdict.word).toBe('pass');
  expect(verdict.reasons).toContain('The candidate and the serving model give the same score for every record');
  expect(comparisons).toHaveLength(6);
  for (const it of comparisons) expect(it).toMatchObject({ word: 'pass', difference: '0' });
});

describe('no serving model', () => {
  test('only bounds are judged, and that is said', () => {
    const { verdict, comparisons } = judge(auc, alone(evidence()));
    expect(verdict.word).toBe('pass');
    expect(verdict.reasons.at(-1)).toBe('There is no serving model to compare with: only absolute bounds were judged');
    expect(comparisons.map((it) => it.rule)).toEqual(['bound']);
  });

  test('without any bound nothing could be judged, which is not a pass', () => {
    const { verdict, comparisons } = judge(policy('metrics: { auc: { margin: 0.01 } }'), alone(evidence()));
    expect(verdict.word).toBe('inconclusive');
    expect(verdict.reasons[0]).toMatch(/the policy sets no "bound" for auc: nothing could be judged/);
    expect(comparisons).toEqual([]);
  });

  test('a metric without a bound is named', () => {
    const mixed = policy('metrics: { auc: { bound: 0.6 }, brier: { margin: 0.1 } }');
    expect(judge(mixed, alone(evidence())).verdict.reasons.at(-1)).toMatch(/, and brier has none$/);
  });
});

test('a bound that is missed fails; one within the interval is not decided', () => {
  const at = (bound: number) => judge(policy(`metrics: { auc: { bound: ${bound} } }`), alone(evidence())).verdict;
  expect(at(0.95)).toMatchObject({ word: 'fail' });
  expect(at(0.95).reasons[0]).toMatch(/^auc is 0\.\d{3} \(90 % interval .*\); the policy asks for at least 0\.95$/);
  const value = Number(judge(auc, alone(evidence())).comparisons[0]?.candidate);
  expect(at(value)).toMatchObject({ word: 'inconclusive' });
});

describe('slices', () => {
  const sliced = (rule = '') =>
    policy(`metrics: { auc: { margin: 0.2 } }, slices: [{ column: group, margin: 0.03${rule} }]`);

  test('a slice that is shown to be worse fails the gate, and is named', () => {
    const { verdict } = judge(sliced(), evidence({ records: 1200, noise: 0.2, noiseOn: { a: 4 } }));
    expect(verdict.word).toBe('fail');
    expect(verdict.reasons[0]).toMatch(
      /^auc on group=a fell by 0\.\d{3} \(90 % interval .*\); the policy allows a fall of 0\.03$/,
    );
  });

  test('a slice with too few records says how many are missing and does not shut the gate', () => {
    const few = only(evidence({ records: 1200 }), (i) => i % 2 === 0 || i < 60);
    const { verdict, comparisons } = judge(sliced(', min-records: 500'), few);
    expect(verdict.word).toBe('pass');
    expect(verdict.reasons.join('\n')).toMatch(
      /2 of 2 comparisons on slices do not decide; none of them shows a regression/,
    );
    expect(comparisons.at(-1)).toMatchObject({ word: 'inconclusive' });
    expect(comparisons.at(-1)?.reason).toMatch(
      /auc on group=b has \d+ records and needs 500: \d+ more would let it be judged/,
    );
  });

  test('a required slice has to be shown not to be worse', () => {
    const { verdict } = judge(sliced(', min-records: 500, required: true'), evidence());
    expect(verdict.word).toBe('inconclusive');
    expect(verdict.reasons[0]).toMatch(/auc on group=a has \d+ records and needs 500/);
  });

  test('without a margin of its own, a slice may be twice as much worse as the whole', () => {
    const { comparisons } = judge(
      policy('metrics: { auc: { margin: 0.02 } }, slices: [{ column: group }]'),
      evidence(),
    );
    expect(comparisons.filter((it) => it.slice).map((it) => it.limit)).toEqual(['0.04', '0.04']);
  });

  test('one slice more in the policy does not change what is said of another', () => {
    const one = judge(sliced(), evidence());
    const more = policy(
      'metrics: { auc: { margin: 0.2 } }, slices: [{ column: group, margin: 0.03 }, { column: half, margin: 0.03 }]',
    );
    const two = judge(more, evidence());
    expect(two.comparisons[1]).toMatchObject({ interval: one.comparisons[1]?.interval });
  });
});

describe('evidence with a gap in it is an error, never a verdict', () => {
  const given = evidence();
  const broken = (own: Partial<Evidence>) => judge(auc, { ...given, ...own });
  const withNaN = given.candidate.with(3, Number.NaN);
  test.each([
    ['a missing score', { candidate: withNaN }, /1 of 400 records have no finite score of the candidate/],
    ['an infinite score', { baseline: withNaN.with(3, Infinity) }, /1 of 400 .* no finite score of the serving model/],
    ['a missing label', { labels: given.labels.with(0, Number.NaN) }, /1 of 400 records have no finite label/],
    [
      'a label of another class',
      { labels: given.labels.with(0, 2) },
      /auc needs labels that are 0 or 1; 1 of 400 are not/,
    ],
    ['one side shorter', { baseline: given.candidate.slice(1) }, /399 have a score of the serving model/],
    ['no records', only(given, () => false), /the holdout has no records/],
  ])('%s', (_, own, sentence) => {
    const { verdict, comparisons } = broken(own);
    expect(verdict.word).toBe('error');
    expect(verdict.reasons.join('\n')).toMatch(sentence);
    expect(comparisons).toEqual([]);
  });

  test('a slice by a column that is not there, or has too many values', () => {
    const by = policy('metrics: { auc: { margin: 0.2 } }, slices: [{ column: age }]');
    expect(judge(by, given).verdict.reasons).toEqual(['the policy slices by "age", which is no column of the holdout']);
    const many = judge(by, { ...given, slices: { age: given.keys } });
    expect(many.verdict.reasons[0]).toMatch(/"age", which has 400 values, and may have 50/);
  });

  test('a probability outside of 0 to 1', () => {
    const loss = policy('metrics: { log-loss: { bound: 1 } }');
    const { verdict } = judge(loss, { ...given, candidate: given.candidate.with(0, 1.5) });
    expect(verdict.reasons).toEqual(['log-loss needs probabilities; 1 scores are below 0 or above 1']);
  });
});

describe('records on which a metric means nothing are not decided', () => {
  test('all of one class', () => {
    const given = evidence();
    const { verdict } = judge(auc, { ...given, labels: given.labels.fill(0) });
    expect(verdict).toMatchObject({ word: 'inconclusive' });
    expect(verdict.reasons[0]).toBe(
      'auc needs at least 10 records with label 1, and there are 0: 10 more would let it be judged',
    );
  });

  test('a handful', () => {
    const { verdict } = judge(
      policy('metrics: { brier: { bound: 1 } }'),
      only(evidence(), (i) => i < 7),
    );
    expect(verdict.reasons[0]).toBe('brier has 7 records and needs 30: 23 more would let it be judged');
    expect(
      judge(
        auc,
        only(evidence(), (i) => i < 1),
      ).verdict.word,
    ).toBe('inconclusive');
  });

  test('a candidate that never says yes has no precision', () => {
    const given = evidence();
    const { verdict } = judge(policy('metrics: { precision: { bound: 0.5 } }'), {
      ...given,
      candidate: given.candidate.map(() => 0.1),
    });
    expect(verdict).toMatchObject({ word: 'inconclusive' });
    expect(verdict.reasons).toContain('The candidate gives every record the same score, 0.1');
  });

  test('a constant candidate has an auc of one half, and fails', () => {
    const given = evidence();
    const { verdict } = judge(auc, { ...given, candidate: given.candidate.map(() => 0.1) });
    expect(verdict.word).toBe('fail');
  });
});
