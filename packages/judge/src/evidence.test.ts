import { only, policy } from '../test/gate.ts';
import { made } from '../test/made.ts';
import type { Evidence } from './evidence.ts';
import { judge } from './judge.ts';

const auc = policy('metrics: { auc: { bound: 0.6, margin: 0.02 } }');
const evidence = (): Evidence => made({ records: 400, seed: 1 });

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
