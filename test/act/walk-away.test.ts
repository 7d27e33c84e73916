import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRepository, type Repository, readVariants } from '@modelway/cli';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { type ActResult, type ActRun, act } from './act.ts';

const here = resolve(import.meta.dirname ?? '.', '..', '..');
const vars = {
  AWS_REGION: 'us-east-1',
  MODELWAY_CI_ROLE: 'arn:aws:iam::111122223333:role/modelway-ci',
  MODELWAY_EXECUTION_ROLE: 'arn:aws:iam::111122223333:role/modelway-execution',
  MODELWAY_STORE: 's3://act/modelway',
  TRAINING_IMAGE: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
  POLL_INTERVAL: '300ms',
};
const example = (name: string): string => readFileSync(join(here, 'workflows-examples', name), 'utf8');

let scratch: string;
let cloud: LocalCloud;
let repository: Repository;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'walk-away-'));
  cloud = await startLocalCloud({ speed: 300, buckets: ['act'] });
  const names = ['train-and-walk-away.yml', 'resume-training.yml', 'stop-on-close.yml'];
  // act checks out what is there already only when no `ref` is named; here it is the right commit.
  const files = names.map((name) => [`.github/workflows/${name}`, example(name).replace(/^ +ref: .*\n/gm, '')]);
  const folder = join(scratch, 'repository');
  mkdirSync(folder);
  const { first } = readVariants(here, join(scratch, 'data'));
  repository = createRepository(folder, { ...first, ...Object.fromEntries(files) });
  execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/mortgage.git'], { cwd: folder });
});
afterAll(async () => {
  await cloud.close();
  rmSync(scratch, { recursive: true, force: true });
});

const ended = ({ exitCode, output }: ActResult): string => (exitCode === 0 ? 'well' : output.slice(-6000));
const play = async (workflow: string, event: ActRun['event'], payload: object): Promise<string> =>
  ended(await act({ folder: repository.folder, cloud, event, payload, workflow, vars }));

function pullEvent(action: string): object {
  const side = { sha: repository.head(), repo: { full_name: 'acme/mortgage' } };
  return {
    action,
    number: 1,
    pull_request: { number: 1, head: { ...side, ref: 'first' }, base: { ...side, ref: 'main' } },
  };
}

/** What EventBridge sends to GitHub, by the template that people are given. */
function dispatchOf(job: { name: string; status: string }): { action: string; client_payload: unknown } {
  const { Rule } = JSON.parse(example('eventbridge-to-github.json')).Resources;
  const filled = String(Rule.Properties.Targets[0].InputTransformer.InputTemplate)
    .replace('<job>', JSON.stringify(job.name))
    .replace('<status>', JSON.stringify(job.status));
  const { event_type: action, client_payload } = JSON.parse(filled);
  return { action, client_payload };
}

interface Job {
  readonly name: string;
  readonly status: string;
}

test('a training that nobody waits for is taken up when EventBridge tells of its end, and judged for its pull request', async () => {
  expect(await play('train-and-walk-away.yml', 'pull_request', pullEvent('opened'))).toBe('well');
  const jobs = (): Job[] => cloud.world.table<Job>('training-jobs').all();
  while (jobs().some(({ status }) => status === 'InProgress')) await cloud.world.clock.sleep(5);
  expect(jobs()).toEqual([expect.objectContaining({ status: 'Completed' })]);

  const [job = { name: '', status: '' }] = jobs();
  const at = cloud.world.clock.now().toISOString();
  const said = { title: 't', body: '', state: 'open', login: 'ada', createdAt: at, updatedAt: at };
  const side = { head: 'first', headSha: repository.head(), base: 'main', baseSha: repository.main() };
  cloud.world.table('github-pulls').put('1', { number: 1, repository: 'acme/mortgage', ...side, ...said });
  expect(await play('resume-training.yml', 'repository_dispatch', dispatchOf(job))).toBe('well');
  const comments = await fetch(`${cloud.env['GITHUB_API_URL']}/repos/acme/mortgage/issues/1/comments`, {
    headers: { authorization: 'token local-token' },
  });
  expect(await comments.json()).toHaveLength(1);
});

test('when the pull request is closed, what it began is looked through', async () => {
  expect(await play('stop-on-close.yml', 'pull_request', pullEvent('closed'))).toBe('well');
});
