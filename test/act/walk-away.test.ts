import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRepository, type Repository, readVariants } from '@modelway/cli';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { type ActResult, type ActRun, act, vars } from './act.ts';

const here = resolve(import.meta.dirname ?? '.', '..', '..');
const example = (name: string): string => readFileSync(join(here, 'workflows-examples', name), 'utf8');

let scratch: string;
let cloud: LocalCloud;
let repository: Repository;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'walk-away-'));
  cloud = await startLocalCloud({ speed: 300, buckets: ['act'] });
  const names = ['train-and-walk-away.yml', 'resume-training.yml', 'stop-on-close.yml'];
  // act checks out what is there already only when no `ref` is named; here it is the right commit. The cloud's days are short: no limit is to
  // end what a person is to stop.
  const played = (name: string): string =>
    example(name)
      .replace(/^ +ref: .*\n/gm, '')
      .replace('max-runtime: 24h', 'max-runtime: 600h');
  const files = names.map((name) => [`.github/workflows/${name}`, played(name)]);
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

function pullEvent(action: string, number = 1): object {
  const side = { sha: repository.head(), repo: { full_name: 'acme/mortgage' } };
  return {
    action,
    number,
    pull_request: { number, head: { ...side, ref: 'first' }, base: { ...side, ref: 'main' } },
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

test('when the pull request is closed, the training that it left is stopped, and no other', async () => {
  const script = readFileSync(join(repository.folder, 'src', 'train.py'), 'utf8');
  const [closed, open] = [2, 3].map((number) => ({
    number,
    // Another plan each, and at work until somebody stops it.
    begin: () => {
      repository.propose(
        `pull-${number}`,
        { 'src/train.py': `import time\ntime.sleep(86400 + ${number})\n${script}` },
        'Train',
      );
      return play('train-and-walk-away.yml', 'pull_request', pullEvent('opened', number));
    },
  }));
  const atWork = (): Job[] =>
    cloud.world
      .table<Job>('training-jobs')
      .all()
      .filter(({ status }) => status === 'InProgress');
  expect(await closed?.begin()).toBe('well');
  const [left] = atWork();
  const event = pullEvent('closed', 2);
  tell(2, 'closed');
  expect(await open?.begin()).toBe('well');
  tell(3, 'open');
  expect(atWork()).toHaveLength(2);

  expect(await play('stop-on-close.yml', 'pull_request', event)).toBe('well');
  expect(cloud.world.table<Job>('training-jobs').get(left?.name ?? '')?.status).toMatch(/^Stop/);
  expect(atWork().map(({ name }) => name)).not.toContain(left?.name);
  expect(atWork()).toHaveLength(1);
});

/** Lets GitHub say how a pull request stands, at the commit that is checked out. */
function tell(number: number, state: 'open' | 'closed'): void {
  const now = new Date(0).toISOString();
  const said = { title: 't', body: '', login: 'ada', createdAt: now, updatedAt: now };
  const sides = { head: `pull-${number}`, headSha: repository.head(), base: 'main' };
  cloud.world
    .table('github-pulls')
    .put(String(number), { number, repository: 'acme/mortgage', state, ...sides, ...said });
}
