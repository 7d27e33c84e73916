import { attemptName } from './job-attempt.ts';

test('the first attempt has the name itself, later ones a number after it', () => {
  expect(attemptName('churn-training-0123456789ab', 1)).toBe('churn-training-0123456789ab');
  expect(attemptName('churn-training-0123456789ab', 3)).toBe('churn-training-0123456789ab-3');
});

test('a name that would be too long gives up some of its line, and none of its digest', () => {
  const name = `${'x'.repeat(40)}-training-0123456789ab`;
  expect(name.length).toBe(62);
  const tenth = attemptName(name, 10);
  expect(tenth.length).toBeLessThanOrEqual(63);
  expect(tenth).toMatch(/^x+-train[a-z]*-0123456789ab-10$/);
  expect(tenth).toMatch(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/);
});
