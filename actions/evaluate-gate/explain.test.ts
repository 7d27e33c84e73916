import { empty } from '@modelway/lineage';
import { explanation } from './explain.ts';
import { commandOf } from './place.ts';

const run = { event: 'issue_comment' } as never; // Nothing else of it is looked at.
const event = (own: object = {}) => ({
  action: 'created',
  issue: { number: 7, pull_request: {} },
  comment: { id: 1, body: '/modelway re-evaluate', user: { login: 'ada' }, author_association: 'OWNER' },
  ...own,
});

test('a new comment on a pull request that begins with a command is one', () => {
  expect(commandOf({ run, event: event() })).toEqual({
    command: { is: 're-evaluate' },
    login: 'ada',
    comment: 1,
    pullRequest: 7,
  });
});

test.each([
  ['an edited comment', { action: 'edited' }],
  ['a comment on an issue', { issue: { number: 7 } }],
  ['talk', { comment: { id: 1, body: 'hello', user: { login: 'ada' } } }],
  ['a comment of nobody', { comment: { id: 1, body: '/modelway explain', user: null } }],
  ['a number that is none', { issue: { number: '7/../8', pull_request: {} } }],
])('%s is no command', (_, own) => {
  expect(commandOf({ run, event: event(own) })).toBeUndefined();
});

test('of what was not judged yet that is said', () => {
  expect(explanation(empty, { line: 'churn', commit: 'a'.repeat(40) })).toMatch(/^Nothing of `churn` was judged/);
});
