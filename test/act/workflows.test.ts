import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, type Repository, readVariants } from '@modelway/cli';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { type ActResult, act, root } from './act.ts';

const vars = {
  AWS_REGION: 'us-east-1',
  MODELWAY_CI_ROLE: 'arn:aws:iam::111122223333:role/modelway-ci',
  MODELWAY_EXECUTION_ROLE: 'arn:aws:iam::111122223333:role/modelway-execution',
  MODELWAY_STORE: 's3://act/modelway',
  TRAINING_IMAGE: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
  POLL_INTERVAL: '300ms',
};

let scratch: string;
let cloud: LocalCloud;
let repository: Repository;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'workflows-'));
  // Fast time: the examples bake for minutes, as people should.
  cloud = await startLocalCloud({ speed: 300, buckets: ['act'] });
  const workflows = ['train-on-pull-request.yml', 'promote-on-tag.yml'].map((name) => [
    `.github/workflows/${name}`,
    readFileSync(join(root, 'workflows-examples', name)),
  ]);
  const folder = join(scratch, 'repository');
  mkdirSync(folder);
  repository = createRepository(folder, {
    ...readVariants(root, join(scratch, 'data')).first,
    ...Object.fromEntries(workflows),
  });
  execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/mortgage.git'], { cwd: folder });
});

afterAll(async () => {
  await cloud.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** What act printed, when it did not end as it should: a bare exit code explains nothing. */
const ended = ({ exitCode, output }: ActResult): string => (exitCode === 0 ? 'well' : output.slice(-6000));

test('train-on-pull-request.yml versions, trains, judges and comments', async () => {
  const sha = repository.head();
  const head = { ref: 'first', sha, repo: { full_name: 'acme/mortgage' } };
  const payload = {
    number: 1,
    pull_request: { number: 1, head, base: { ref: 'main', sha, repo: { full_name: 'acme/mortgage' } } },
  };
  expect(
    ended(
      await act({
        folder: repository.folder,
        cloud,
        event: 'pull_request',
        payload,
        workflow: 'train-on-pull-request.yml',
        vars,
      }),
    ),
  ).toBe('well');
  const comments = await fetch(`${cloud.env['GITHUB_API_URL']}/repos/acme/mortgage/issues/1/comments`, {
    headers: { authorization: 'token local-token' },
  });
  expect(await comments.json()).toHaveLength(1);
});

test('promote-on-tag.yml takes the judged model through staging to production', async () => {
  repository.tag('mortgage@v1.0.0', repository.head());
  const payload = { ref: 'refs/tags/mortgage@v1.0.0', after: repository.head() };
  const run = { folder: repository.folder, cloud, event: 'push' as const, payload, workflow: 'promote-on-tag.yml' };
  expect(ended(await act({ ...run, vars: { ...vars, SKIP_SHADOW_TEST: 'true' } }))).toBe('well');
});
