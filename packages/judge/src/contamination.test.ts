import { contaminationFindings, type Exposure } from './contamination.ts';
import type { ContaminationRule } from './policy/contamination-rule.ts';

const rule: ContaminationRule = {
  check: 'always',
  found: 'fail',
  unproven: 'inconclusive',
  'unproven-serving': 'tell',
};
const clean: Exposure = {
  model: 'candidate',
  subject: 'patient',
  subjects: 500,
  shared: [],
  copies: [],
  twins: 0,
  searched: { files: 2, rows: 12000 },
  unproven: [],
};
const judged = (own: Partial<Exposure>, by: Partial<ContaminationRule> = {}) =>
  contaminationFindings({ ...rule, ...by }, [{ ...clean, ...own }])[0];

test('nothing found and everything looked through is a pass that says what was looked through', () => {
  expect(judged({})).toEqual({
    rule: 'contamination',
    metric: 'candidate',
    word: 'pass',
    reason:
      'none of the 500 subjects of the holdout is among the 12,000 records (2 files) that the candidate was trained on',
    decides: true,
  });
  expect(judged({ twins: 3 })).toMatchObject({
    word: 'pass',
    reason: expect.stringMatching(/; 3 of its records have a twin/),
  });
});

test('subjects that were trained on fail the gate, with the file and the number and never a name', () => {
  expect(judged({ shared: [{ path: 'train/a.csv', subjects: 1 }] })).toMatchObject({
    word: 'fail',
    decides: true,
    reason:
      'the holdout is contaminated: the candidate was trained on it: train/a.csv holds 1 of its 500 subjects (patient); take them out of one side, and train again',
  });
});

test('a copy of the file is enough, under any name', () => {
  expect(judged({ copies: ['train/b.csv'] })).toMatchObject({ word: 'fail', decides: true });
});

test('what was found counts more than what could not be looked through', () => {
  const it = judged({ copies: ['a.csv'], unproven: ['b.bin is no table'] }, { unproven: 'tell' });
  expect(it).toMatchObject({
    word: 'fail',
    decides: true,
    reason: expect.stringMatching(/there may be more: b\.bin is no table/),
  });
});

test.each([
  ['candidate', {}, 'inconclusive', true],
  ['candidate', { unproven: 'fail' }, 'fail', true],
  ['candidate', { unproven: 'tell' }, 'inconclusive', false],
  ['serving', {}, 'inconclusive', false],
  ['serving', { 'unproven-serving': 'fail' }, 'fail', true],
] as const)('not proven of the %s under %j is %s', (model, by, word, decides) => {
  const found = judged({ model, unproven: ['x is gone'] }, by);
  expect(found).toMatchObject({
    word,
    decides,
    reason: expect.stringMatching(/^it cannot be proven that .* x is gone$/),
  });
});

test('a policy may only want to be told', () => {
  expect(judged({ copies: ['a.csv'] }, { found: 'tell' })).toMatchObject({ word: 'fail', decides: false });
});
