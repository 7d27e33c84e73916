import type { Remark } from '@modelway/lineage';
import { driftPlots, scorePlots } from './plots.ts';

const column = (...values: number[]): Float64Array => Float64Array.from(values);
const titles = (remarks: readonly Remark[]): string[] => remarks.map(({ title }) => title);

test('probabilities of a label that is 0 or 1 are ranked, calibrated and spread, for each model', () => {
  const plots = scorePlots(
    { labels: column(0, 1, 0, 1), candidate: column(0.1, 0.9, 0.2, 0.8), baseline: column(0.5, 0.4, 0.3, 0.6) },
    'serving',
  );
  expect(titles(plots)).toEqual(['ROC curve', 'Calibration', 'Scores']);
  expect(plots[0]).toMatchObject({ lines: [{ name: 'candidate', note: 'area 1.000' }, { name: 'serving' }] });
});

test('scores that are no probabilities are not calibrated; labels that are numbers have residuals', () => {
  expect(titles(scorePlots({ labels: column(0, 1), candidate: column(-3, 4) }, ''))).toEqual(['ROC curve', 'Scores']);
  const plots = scorePlots({ labels: column(10, 20, 30), candidate: column(11, 19, 33) }, '');
  expect(titles(plots)).toEqual(['Residuals', 'Scores']);
});

test('one class has no ROC curve, and no records have no plot at all', () => {
  expect(titles(scorePlots({ labels: column(1, 1), candidate: column(0.2, 0.3) }, ''))).toEqual([
    'Calibration',
    'Scores',
  ]);
  expect(scorePlots({ labels: column(), candidate: column() }, '').length).toBeLessThan(3);
});

const table = (columns: ReadonlyArray<{ name: string; listed: Array<{ value: string; count: number }> }>) => ({
  path: 'a.csv',
  sha256: 'a'.repeat(64),
  rows: 3,
  columns: columns.map(({ name, listed }) => ({
    name,
    type: 'text' as const,
    values: 3,
    missing: 0,
    distinct: { count: listed.length, exact: true },
    categories: { listed, other: 0 },
  })),
});

describe('columns at training and in the holdout', () => {
  const training = [
    table([
      { name: 'job', listed: [{ value: 'a', count: 2 }] },
      { name: 'home', listed: [{ value: 'x', count: 3 }] },
    ]),
  ];
  const holdout = table([
    { name: 'id', listed: [] },
    { name: 'job', listed: [{ value: 'b', count: 3 }] },
    { name: 'home', listed: [{ value: 'x', count: 3 }] },
  ]);
  const drifted = {
    rule: 'drift' as const,
    metric: 'psi',
    column: 'job',
    candidate: '0.34567',
    max: '0.2',
    word: 'fail' as const,
    reason: 'far',
    decides: true,
  };

  test('are drawn: what drifted open with its distance, what did not folded, the key never', () => {
    const plots = driftPlots({ training, holdout }, [drifted], 'id');
    expect(plots).toMatchObject([
      {
        title: 'job',
        place: 'open',
        word: 'fail',
        note: 'psi 0.346; the policy allows 0.2',
        bins: { values: ['a', 'b'] },
      },
      { title: 'home', place: 'folded', sides: [{ counts: [3] }, { counts: [3] }] },
    ]);
  });

  test('are not drawn when no rule looks at them, or when they are not known', () => {
    expect(driftPlots({ training, holdout }, [], 'id')).toEqual([]);
    expect(driftPlots('no policy asks for it', [drifted], 'id')).toEqual([]);
  });
});
