import { execFileSync } from 'node:child_process';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { mustPass, trainAndJudge } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    cwd: journey.repository.folder,
    encoding: 'utf8',
  }).trim();

test('a squash makes a commit that nobody judged; its content is found all the same, other content is not', async () => {
  const judged = journey.repository.head();
  mustPass(await trainAndJudge(journey, pullRequest(1, judged)));

  const squashed = git('commit-tree', `${judged}^{tree}`, '-m', 'Squashed');
  git('checkout', '-q', '-f', squashed);
  const registered = mustPass(await journey.step('register-model', inputs.register, { commit: squashed }));
  expect(registered.log.join('\n')).toContain('is known from another commit');

  const other = journey.repository.propose('other', { 'note.txt': 'x' }, 'Another content');
  const refused = await journey.step('register-model', inputs.register, { commit: other });
  expect(refused.errors.join('\n')).toMatch(/holds no evaluation of toy/);
});
