import { wantsIn, wantTag } from './want.ts';

const commit = 'c'.repeat(40);
const tagsOf = (...tags: ReadonlyArray<{ Key: string; Value: string }>) =>
  Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));

test('a want is read back from its tag, and every pull request has its own', () => {
  const wants = [
    { repository: 'acme/toy', commit, pullRequest: 7 },
    { repository: 'acme/toy', commit, pullRequest: 8 },
    { repository: 'acme/other', commit, pullRequest: 7 },
    { repository: 'acme/toy', commit },
  ];
  expect(wantsIn({ ...tagsOf(...wants.map(wantTag)), 'modelway:plan': 'x' })).toEqual(wants);
});

test('a newer commit of the same pull request takes the place of the older', () => {
  const newer = { repository: 'acme/toy', commit: 'd'.repeat(40), pullRequest: 7 };
  expect(wantsIn(tagsOf(wantTag({ ...newer, commit }), wantTag(newer)))).toEqual([newer]);
});

test('the longest names fit into a tag', () => {
  const { Key, Value } = wantTag({
    repository: `${'a'.repeat(39)}/${'b'.repeat(100)}`,
    commit: 'c'.repeat(64),
    pullRequest: 1e9,
  });
  expect([Key.length <= 128, Value.length <= 256]).toEqual([true, true]);
});

test('what cannot be read is not passed over', () => {
  expect(wantsIn({ 'modelway:for:branch:x': 'y' })).toBeUndefined();
  expect(wantsIn({ [wantTag({ repository: 'a/b', commit }).Key]: 'gone' })).toBeUndefined();
  expect(wantsIn({ 'modelway:plan': 'x' })).toEqual([]);
});
