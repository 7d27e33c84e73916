import { judgeWants, type Known } from './judge-wants.ts';

const [old, head] = ['a'.repeat(40), 'b'.repeat(40)];
const repository = 'acme/toy';
const known: Known = {
  repository,
  pulls: new Map([
    [1, { state: 'open', commit: head }],
    [2, { state: 'closed', commit: head }],
  ]),
};
const want = (pullRequest?: number, commit = head, of = repository) => ({ repository: of, commit, pullRequest });

test.each([
  ['the head of an open pull request', [want(1)], /#1 wants it/],
  ['a commit without a pull request', [want(undefined)], /commit bbbbbbbbbbbb of acme\/toy wants it/],
  ['another repository', [want(2, head, 'acme/other')], /acme\/other wants it/],
  ['a pull request that could not be asked for', [want(3)], /not known how pull request #3 stands/],
  ['a closed pull request and an open one', [want(2), want(1)], /#1 wants it/],
  ['nobody, by its tags', [], /nothing says/],
  ['tags of a later release', undefined, /not understood/],
])('a job for %s is kept', (_, wants, why) => {
  const judged = judgeWants({ wants }, known);
  expect(judged.keep).toBe(true);
  expect(judged.why).toMatch(why);
});

test.each([
  ['a closed pull request', [want(2)], 'pull request #2 is closed'],
  ['a commit that was superseded', [want(1, old)], 'pull request #1 moved on from aaaaaaaaaaaa to bbbbbbbbbbbb'],
  [
    'both',
    [want(2), want(1, old)],
    'pull request #2 is closed; pull request #1 moved on from aaaaaaaaaaaa to bbbbbbbbbbbb',
  ],
])('a job for %s is stopped', (_, wants, why) => {
  expect(judgeWants({ wants }, known)).toEqual({ keep: false, why });
});
