import type { RunningJob, Want } from '@modelway/aws';

/** Where a pull request stands now. */
export interface Pull {
  readonly state: string;
  readonly commit: string;
}

/** What is known of the pull requests of one repository, by number. One that could not be asked for is not there. */
export interface Known {
  readonly repository: string;
  readonly pulls: ReadonlyMap<number, Pull>;
}

export interface Judged {
  readonly keep: boolean;
  readonly why: string;
}

/**
 * Decides on one running job. Only what is known to be wanted by nobody is stopped: doubt keeps it, for a job that was stopped wrongly
 * costs more than one that runs on to its end. Pure.
 */
export function judgeWants({ wants }: Pick<RunningJob, 'wants'>, known: Known): Judged {
  if (wants === undefined) return { keep: true, why: 'its tags are not understood' };
  if (wants.length === 0) return { keep: true, why: 'nothing says for whom it runs' };
  const judged = wants.map((want) => judgeOne(want, known));
  return judged.find(({ keep }) => keep) ?? { keep: false, why: judged.map(({ why }) => why).join('; ') };
}

function judgeOne({ repository, commit, pullRequest }: Want, known: Known): Judged {
  const short = commit.slice(0, 12);
  if (pullRequest === undefined) return { keep: true, why: `commit ${short} of ${repository} wants it` };
  const name = `pull request #${pullRequest}`;
  if (repository !== known.repository) return { keep: true, why: `${name} of ${repository} wants it` };
  const pull = known.pulls.get(pullRequest);
  if (pull === undefined) return { keep: true, why: `it is not known how ${name} stands` };
  if (pull.state !== 'open') return { keep: false, why: `${name} is ${pull.state}` };
  if (pull.commit !== commit)
    return { keep: false, why: `${name} moved on from ${short} to ${pull.commit.slice(0, 12)}` };
  return { keep: true, why: `${name} wants it` };
}
