import { basePolicyOf } from './base-policy.ts';

const at = { path: 'modelway.yml', line: 'm', commit: 'a'.repeat(40) };
const text = (line: string): string =>
  `{ version: 1, lines: { ${line}: { evaluation: { holdout: h.csv, key: id, label: y }, metrics: { auc: { bound: 0.7 } } } } }`;

test('is what the branch says of the line', () => {
  expect(basePolicyOf({ is: 'file', text: text('m') }, at)).toMatchObject({
    is: 'known',
    commit: at.commit,
    rules: { metrics: { auc: { bound: 0.7 } } },
  });
});

test('a branch without the file, or without the line, has no policy for it yet', () => {
  expect(basePolicyOf({ is: 'absent' }, at)).toEqual({ is: 'absent', commit: at.commit });
  expect(basePolicyOf({ is: 'file', text: text('other') }, at)).toEqual({ is: 'absent', commit: at.commit });
});

test('what cannot be read or is not valid is not known, which is something else', () => {
  expect(basePolicyOf({ is: 'unknown', why: 'shallow' }, at)).toEqual({
    is: 'unknown',
    commit: at.commit,
    why: 'shallow',
  });
  expect(basePolicyOf({ is: 'file', text: text('m').replace('0.7', '7') }, at)).toMatchObject({
    is: 'unknown',
    why: expect.stringMatching(/^the branch's own policy is not valid: modelway\.yml:1: lines\.m\.metrics\.auc\.bound/),
  });
});
