import { policy } from '../../test/gate.ts';
import { made } from '../../test/made.ts';
import { judge } from '../judge.ts';
import type { Policy } from '../policy/schema.ts';
import { differences } from './differences.ts';
import { type BasePolicy, judgeUnderBoth } from './under-both.ts';

const evidence = made({ records: 1200, noise: 1 });
const at = (bound: number, more = ''): Policy => policy(`metrics: { auc: { bound: ${bound} } }${more}`);
const base = (rules: Policy): BasePolicy => ({ is: 'known', commit: 'b'.repeat(40), sha256: '0'.repeat(64), rules });
const under = (own: Policy, of: BasePolicy) =>
  judgeUnderBoth(own, of, (rules) => judge(rules, evidence, { today: '2026-11-21' }));

test('a pull request that lowers a bound is judged by the bound that it found, loudly', () => {
  const { judgement, change } = under(at(0.5), base(at(0.99)));
  expect(judgement.verdict.word).toBe('fail');
  expect(judgement.verdict.reasons[0]).toBe(
    'This pull request changes the policy that it is judged by (metrics.auc.bound: 0.5, was 0.99): by its own rules the verdict is pass, by those of the branch at bbbbbbb it is fail; the stricter counts, and the change holds once it is merged',
  );
  expect(judgement.comparisons).toMatchObject([{ limit: '0.99', word: 'fail' }]);
  expect(change).toMatchObject({ state: 'changed', judgedBy: 'both', changes: ['metrics.auc.bound: 0.5, was 0.99'] });
});

test('a stricter policy counts at once', () => {
  const { judgement } = under(at(0.99), base(at(0.5)));
  expect(judgement.verdict.word).toBe('fail');
  expect(judgement.comparisons).toMatchObject([{ limit: '0.99' }]);
});

test('a change that decides nothing passes, and is still told first', () => {
  const { judgement } = under(at(0.5), base(at(0.51)));
  expect(judgement.verdict.word).toBe('pass');
  expect(judgement.verdict.reasons[0]).toMatch(/^This pull request changes the policy/);
});

test('a waiver that the pull request brings does not help it', () => {
  const waiver =
    ', waivers: [{ name: me, rule: bound, until: "2026-12-01", reason: "I would like to merge.", approver: "@me" }]';
  const { judgement } = under(at(0.99, waiver), base(at(0.99)));
  expect(judgement.verdict).toMatchObject({ word: 'fail' });
  expect(judgement.verdict).not.toHaveProperty('waived');
  expect(under(at(0.99, waiver), base(at(0.99, waiver))).judgement.verdict).toMatchObject({ word: 'pass', waived: 1 });
});

test('other records cannot be held against the rules of the branch, which is not a pass', () => {
  const other = { ...at(0.5), evaluation: { ...at(0.5).evaluation, holdout: 'easy.csv' } };
  const { judgement } = under(other, base(at(0.5)));
  expect(judgement.verdict).toMatchObject({
    word: 'inconclusive',
    reasons: [expect.stringMatching(/evaluation\.holdout\), so the branch's rules/), expect.anything()],
  });
});

test('what the branch says must be known', () => {
  const { judgement, change } = under(at(0.5), { is: 'unknown', commit: 'b'.repeat(40), why: 'the clone is shallow' });
  expect(judgement.verdict).toMatchObject({
    word: 'inconclusive',
    reasons: [expect.stringMatching(/the clone is shallow$/), expect.anything()],
  });
  expect(change.state).toBe('unknown');
  const failing = under(at(0.99), { is: 'unknown', commit: 'b'.repeat(40), why: 'x' });
  expect(failing.judgement.verdict.word).toBe('fail');
});

test('a group of the merge queue is called so', () => {
  const { judgement } = under(at(0.5), { ...base(at(0.99)), what: 'merge group' } as BasePolicy);
  expect(judgement.verdict).toMatchObject({
    word: 'fail',
    reasons: [expect.stringMatching(/^This merge group changes the policy/), expect.anything()],
  });
  const unknown = under(at(0.5), { is: 'unknown', what: 'merge group', why: 'x' });
  expect(unknown.judgement.verdict.reasons[0]).toMatch(/^Nobody can tell whether this merge group loosens/);
  expect(unknown.change.base).toBeUndefined();
});

test('the first policy of a line is told, and outside of pull requests there is nothing to compare with', () => {
  const first = under(at(0.5), { is: 'absent', commit: 'b'.repeat(40) });
  expect(first.judgement.verdict).toMatchObject({
    word: 'pass',
    reasons: [expect.stringMatching(/^This pull request brings the policy/), expect.anything()],
  });
  expect(under(at(0.5), { is: 'none' })).toMatchObject({
    change: { state: 'none' },
    judgement: { verdict: { word: 'pass' } },
  });
  expect(under(at(0.5), base(at(0.5))).change).toMatchObject({ state: 'unchanged' });
});

test('differences are found in lists by what an item is about, and not in the order of keys or in the data rules', () => {
  const was = at(0.5, ', slices: [{ column: a, metrics: [auc], margin: 0.1 }], data: { x: 1 }');
  const now = at(
    0.5,
    ', slices: [{ column: b, metrics: [auc], margin: 0.1 }, { margin: 0.2, metrics: [auc], column: a }]',
  );
  expect(differences(was, was)).toEqual([]);
  expect(differences(was, now)).toEqual([
    'slices[a].margin: 0.2, was 0.1',
    'slices[b].column: b, which is new',
    'slices[b].margin: 0.1, which is new',
    'slices[b].metrics: ["auc"], which is new',
    'slices[b].min-records: 30, which is new',
    'slices[b].required: false, which is new',
  ]);
  expect(differences(now, was)).toContain('slices[b].margin: gone, was 0.1');
});
