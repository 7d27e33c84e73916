import { runnerClock } from '@modelway/action';
import { type Aws, connect, type RunningJob, runningJobs, stopRunningJob } from '@modelway/aws';
import { connectGitHub, pullHead } from '@modelway/github';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { judgeWants, type Known, type Pull } from '../sweep/judge-wants.ts';
import { UsageError } from '../usage-error.ts';

const usage = {
  usage: 'modelway sweep [options]',
  options: {
    repository: { type: 'string', says: 'whose pull requests count, owner/name (or GITHUB_REPOSITORY)' },
    line: { type: 'string', says: 'only jobs of this line' },
    'pull-request': { type: 'string', says: 'only jobs that this pull request wanted' },
    'dry-run': { type: 'boolean', says: 'list what would be stopped, and stop nothing' },
  },
} as const;

/**
 * Finds training and processing jobs that Modelway began and that nobody wants any more, and stops them. The token of GitHub comes from
 * GITHUB_TOKEN, as from a job with `pull-requests: read`. Exit code 1 when a job could not be stopped.
 */
export async function sweep({ argv }: CommandCall): Promise<number> {
  const { values } = readOptions(argv, usage);
  const repository = values.repository ?? process.env['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new UsageError(`--repository must be owner/name (or set GITHUB_REPOSITORY), found "${repository}"`);
  const number = pullNumber(values['pull-request']);
  const aws = connect({ env: process.env, clock: runnerClock });
  const jobs = (await runningJobs(aws)).filter((job) => concerns(job, { line: values.line, repository, number }));
  const known = { repository, pulls: await pullsOf(repository, jobs) };
  return work(aws, jobs, { known, dry: values['dry-run'] === true });
}

function pullNumber(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(given)) throw new UsageError(`--pull-request must be a number, found "${given}"`);
  return Number(given);
}

interface Wanted {
  readonly line: string | undefined;
  readonly repository: string;
  readonly number: number | undefined;
}

const concerns = ({ line, wants = [] }: RunningJob, only: Wanted): boolean =>
  (only.line === undefined || line === only.line) &&
  (only.number === undefined ||
    wants.some((it) => it.repository === only.repository && it.pullRequest === only.number));

/** Asks GitHub how each pull request stands. One that it does not tell of stays unknown, and its jobs are kept. */
async function pullsOf(repository: string, jobs: readonly RunningJob[]): Promise<Known['pulls']> {
  const wants = jobs.flatMap((job) => job.wants ?? []).filter((want) => want.repository === repository);
  const numbers = new Set(wants.flatMap(({ pullRequest }) => pullRequest ?? []));
  const pulls = new Map<number, Pull>();
  if (numbers.size === 0) return pulls;
  const [token, apiUrl] = [process.env['GITHUB_TOKEN'], process.env['GITHUB_API_URL'] || 'https://api.github.com'];
  if (!token) throw new UsageError('GITHUB_TOKEN is not set; a token with pull-requests: read is needed');
  const github = await connectGitHub({ token, apiUrl, repository });
  for (const number of numbers) {
    const pull = await pullHead(github, number).catch((cause: Error) => {
      process.stderr.write(`pull request #${number}: ${cause.message}\n`);
    });
    if (pull) pulls.set(number, pull);
  }
  return pulls;
}

async function work(
  aws: Aws,
  jobs: readonly RunningJob[],
  { known, dry }: { known: Known; dry: boolean },
): Promise<number> {
  let [stopped, failed] = [0, 0];
  for (const job of jobs) {
    const { keep, why } = judgeWants(job, known);
    const say = (did: string): void => void process.stdout.write(`${job.name}: ${did}: ${why}\n`);
    if (keep || dry) {
      say(keep ? 'kept' : 'would be stopped');
      continue;
    }
    try {
      say(
        { told: 'stopped', ended: 'ended already', absent: 'gone', 'not-ours': 'not ours', wanted: 'kept' }[
          await stopRunningJob(aws, job)
        ],
      );
      stopped += 1;
    } catch (cause) {
      failed += 1;
      process.stderr.write(`${job.name}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    }
  }
  process.stdout.write(
    `${jobs.length} running jobs of ours, ${stopped} stopped${failed > 0 ? `, ${failed} could not be` : ''}\n`,
  );
  return failed > 0 ? 1 : 0;
}
