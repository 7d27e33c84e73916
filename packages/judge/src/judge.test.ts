import { only, policy } from '../test/gate.ts';
import { type Made, made } from '../test/made.ts';
import type { Evidence } from './evidence.ts';
import { judge } from './judge.ts';

const auc = policy('metrics: { auc: { bound: 0.6, margin: 0.02 } }');
const evidence = (how: Partial<Made> = {}): Evidence => made({ records: 400, seed: 1, ...how });
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

describe('an improvement', () => {
  const better = (by: number) => policy(`metrics: { auc: { improvement: ${by} }, log-loss: { improvement: ${by} } }`);

  test('passes when it is shown, for what should rise and for what should fall', () => {
    const { verdict } = judge(better(0.01), evidence({ records: 1200, noise: -3 }));
    expect(verdict.word).toBe('pass');
    expect(verdict.reasons[0]).toMatch(/^auc rose by .*; the policy asks for a rise of more than 0\.01$/);
    expect(verdict.reasons[1]).toMatch(/^log-loss fell by .*; the policy asks for a fall of more than 0\.01$/);
  });

  test('fails when it is shown not to be one, and is not decided in between', () => {
    expect(judge(better(0.01), evidence({ noise: 2 })).verdict.word).toBe('fail');
    const { verdict } = judge(policy('metrics: { auc: { improvement: 0.01 } }'), evidence({ noise: -0.25 }));
    expect(verdict.word).toBe('inconclusive');
  });

  test('is not what two equal models show, even when any would do', () => {
    const given = evidence();
    expect(judge(better(0), { ...given, baseline: given.candidate }).verdict.word).toBe('fail');
  });
});

test('a metric may ask for a confidence of its own', () => {
  const rule = (more: string) => policy(`metrics: { auc: { bound: 0.6${more} } }`);
  const [own, common] = [rule(', confidence: 0.85'), rule('')].map((it) => judge(it, evidence()).comparisons[0]);
  expect(own?.interval?.confidence).toBe('0.7');
  expect(Number(own?.interval?.low)).toBeGreaterThan(Number(common?.interval?.low));
});

test('a method may be named per metric; one that is not built in is never replaced by another', () => {
  const by = (method: string) => judge(policy(`metrics: { auc: { margin: 0.2, method: ${method} } }`), evidence());
  const [bca, percentile] = [by('bootstrap'), by('percentile')];
  expect(bca).toEqual(judge(policy('metrics: { auc: { margin: 0.2 } }'), evidence()));
  expect(percentile.verdict.word).toBe('pass');
  expect(percentile.comparisons[0]?.interval).not.toEqual(bca.comparisons[0]?.interval);
  expect(() => by('paired-t')).toThrow(
    /auc\.method: paired-t is for metrics that are a mean over records, not for auc/,
  );
  expect(() => policy('metrics: { auc: { bound: 0.5, method: delong } }')).toThrow(/method: is about the difference/);
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

  test('a slice with too few records is told by name and number, and does not shut the gate', () => {
    const few = only(evidence({ records: 1200 }), (i) => i % 2 === 0 || i < 60);
    const { verdict, comparisons } = judge(sliced(', min-records: 300'), few);
    expect(verdict.word).toBe('pass');
    expect(verdict.reasons.join('\n')).toMatch(
      /1 of 2 comparisons on slices do not decide; none of them shows a regression \(not judged, too few records: auc on group=a\)/,
    );
    expect(comparisons.at(-2)).toMatchObject({ word: 'inconclusive' });
    expect(comparisons.at(-2)?.reason).toMatch(
      /auc on group=a has \d+ records and needs 300: \d+ more would let it be judged/,
    );
  });

  test('a rule that could judge none of its slices says nothing, which is not a pass', () => {
    const { verdict, findings } = judge(sliced(', min-records: 1000'), evidence({ records: 1200 }));
    expect(verdict.word).toBe('inconclusive');
    expect(verdict.reasons[0]).toMatch(
      /^none of the 2 slices of group could be judged.*group=a has 400 records and needs/,
    );
    expect(findings).toMatchObject([{ rule: 'slices', column: 'group', decides: true }]);
  });

  test('a value that the policy names must be there, with enough records', () => {
    const named = (values: string, least = 300) =>
      judge(sliced(`, min-records: ${least}, values: [${values}]`), evidence({ records: 1200, noise: -1 })).verdict;
    expect(named('a').word).toBe('pass');
    expect(named('a, c')).toMatchObject({
      word: 'inconclusive',
      reasons: [expect.stringMatching(/^the holdout has no record with group=c, which the policy names: add some/)],
    });
    expect(named('a', 500)).toMatchObject({ word: 'inconclusive' });
    expect(named('b', 500)).toMatchObject({ word: 'pass' });
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
