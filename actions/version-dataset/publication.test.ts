import type { RunInfo } from '@modelway/lineage';
import { type PublishInputs, planPublication } from './publication.ts';

const run = { repository: 'acme/toy', ref: 'refs/heads/main', commit: 'c'.repeat(40) } as RunInfo;
const inputs: PublishInputs = { publish: 'commit', branch: undefined, tag: undefined, author: 'A B <a@b.c>' };
const plan = (over: Partial<PublishInputs> = {}, event: object = {}, ref = run.ref) =>
  planPublication({ ...inputs, ...over }, { event: { ...event }, run: { ...run, ref }, name: 'toy data' });

const pull = (full_name: string, ref = 'topic') => ({
  pull_request: { number: 7, head: { ref, repo: { full_name } } },
});

test('a push publishes to its branch, a pull request to the branch that it comes from', () => {
  expect(plan()).toMatchObject({ by: 'commit', branch: 'main', author: { name: 'A B', email: 'a@b.c' } });
  expect(plan({}, pull('acme/toy'), 'refs/pull/7/merge')).toMatchObject({ branch: 'topic' });
  expect(plan({ branch: 'next' })).toMatchObject({ branch: 'next' });
});

test('a pull request has one branch for each dataset and base', () => {
  expect(plan({ publish: 'pull-request' })).toMatchObject({ branch: 'main', head: 'modelway/data/toy-data/main' });
});

test('a tag alone is a publication, and nothing is none', () => {
  expect(plan({ publish: 'none' })).toBeUndefined();
  expect(plan({ publish: 'none', tag: 'data@v1.0.0' }, {}, 'refs/tags/x')).toMatchObject({ by: 'tag' });
});

test.each([
  ['a pull request', pull('mallory/toy')],
  ['a pull request of a repository that is gone', { pull_request: { number: 7, head: { ref: 'x', repo: null } } }],
  ['a workflow that one started', { workflow_run: { head_repository: { full_name: 'mallory/toy' } } }],
])('a fork publishes nothing by %s', (_, event) => {
  for (const publish of ['commit', 'pull-request'] as const) expect(plan({ publish }, event)).toBe('fork');
  expect(plan({ publish: 'none', tag: 'data@v1.0.0' }, event)).toBe('fork');
});

test('a tag is no branch to publish to, and a hostile name is none either', () => {
  expect(() => plan({}, {}, 'refs/tags/v1')).toThrow('give the input branch');
  for (const branch of ['a b', 'x:refs/heads/main', '../x', 'a\nb', '+a^{}', ''])
    expect(() => plan({ branch })).toThrow('is not the name of a branch');
});
