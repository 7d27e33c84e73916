import type { Finding, Waived } from '@modelway/lineage';
import { findingRemarks, waiverRemarks } from './finding-remarks.ts';

const facet: Finding = {
  rule: 'facet',
  metric: 'DI',
  column: 'sex',
  value: 'female',
  candidate: '0.71234',
  interval: { low: '0.6', high: '0.8', confidence: '0.9' },
  min: '0.8',
  max: '1.25',
  word: 'fail',
  reason: 'DI is 0.712',
  decides: true,
};
const budget: Finding = {
  rule: 'budget',
  metric: 'model-bytes',
  word: 'pass',
  reason: 'the model has 5 bytes',
  decides: true,
};

test('fairness is a table, open as soon as a band is missed, with value, interval and band', () => {
  const [table] = findingRemarks([{ ...facet, word: 'pass' }, facet]);
  expect(table).toMatchObject({ kind: 'table', title: 'Fairness', place: 'open' });
  expect(table?.kind === 'table' ? table.rows[0] : []).toEqual([
    'sex = female',
    { verdict: 'fail' },
    'DI',
    { number: '0.7123' },
    '–',
    { interval: { low: '0.6', high: '0.8', estimate: '0.7123' } },
    '≥ 0.8, ≤ 1.25',
  ]);
  expect(findingRemarks([{ ...facet, word: 'pass' }])).toMatchObject([{ place: 'folded' }]);
});

test('all other rules are told in their own words, with the waiver that passes them over', () => {
  const tables = findingRemarks([budget, { ...budget, word: 'fail', waived: 'old' }]);
  expect(tables).toMatchObject([{ title: 'Other rules', place: 'open' }]);
  expect(tables[0]?.kind === 'table' ? tables[0].rows : []).toEqual([
    ['budget model-bytes', { verdict: 'fail' }, 'the model has 5 bytes (waived by old)'],
    ['budget model-bytes', { verdict: 'pass' }, 'the model has 5 bytes'],
  ]);
});

test('every waiver is shown, those that are used first and open', () => {
  const expired: Waived = {
    name: 'b',
    reason: 'r',
    approver: '@b',
    until: '2026-01-01',
    state: 'expired',
    rules: 0,
    sentence: '',
  };
  const used: Waived = { ...expired, name: 'a', state: 'used', days: 3, rules: 2 };
  const [table] = waiverRemarks([expired, used]);
  expect(table).toMatchObject({ title: 'Waivers', place: 'open' });
  expect(table?.kind === 'table' ? table.rows : []).toEqual([
    [{ code: 'a' }, 'passes over 2', '2026-01-01 (3 days left)', '@b', 'r'],
    [{ code: 'b' }, 'expired', '2026-01-01', '@b', 'r'],
  ]);
  expect(waiverRemarks([])).toEqual([]);
});
