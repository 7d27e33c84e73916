import { commitOf, inert, isFromFork, pullRequestOf } from './index.ts';

test.each([
  ['::set-output name=approved::true', ':\u200d:set-output name=approved::true'],
  ['   ::stop-commands::x', '   :\u200d:stop-commands::x'],
  ['epoch 1 ##[set-output name=a]b', 'epoch 1 #\u200d#[set-output name=a]b'],
])('%p cannot be a command any more', (line, shown) => {
  expect(inert(line)).toBe(shown);
});

test('ordinary text stays as it is', () => {
  expect(inert('loss: 0.1 :: done # [x]')).toBe('loss: 0.1 :: done # [x]');
});

const head = { sha: 'a'.repeat(40), repo: { full_name: 'fork/repo' } };

test('the commit of a pull request is its head, not the trial merge', () => {
  expect(commitOf({ pull_request: { number: 7, head } })).toBe('a'.repeat(40));
  expect(commitOf({ pull_request: { number: 7, head: { sha: 'main; rm -rf' } } })).toBeUndefined();
});

test('an event is hostile: what is not a number is no pull request', () => {
  expect(pullRequestOf({ pull_request: { number: 7 } })).toBe(7);
  expect(pullRequestOf({ pull_request: { number: '7' } })).toBeUndefined();
  expect(pullRequestOf({ pull_request: null })).toBeUndefined();
});

test('a fork is known by the repository of its head', () => {
  expect(isFromFork({ pull_request: { number: 7, head } }, 'owner/repo')).toBe(true);
  expect(isFromFork({ pull_request: { number: 7, head } }, 'fork/repo')).toBe(false);
  expect(isFromFork({}, 'owner/repo')).toBe(false);
});
