import { connectGitHub, isFromFork, keepComment, permissionAdvice } from '@modelway/github';
import { renderMarkdown } from '@modelway/report';
import type { Told } from './define.ts';
import type { InputTable } from './inputs.ts';
import { commitRef, openRef, readRef } from './lineage-store.ts';
import { Refusal } from './refusal.ts';

/** GitHub's own limit is 65,536 characters; the rest is for what GitHub may add. */
const limit = 65_000;

const markerOf = (line: string): string => `<!-- modelway:report v1 line=${line} -->`;

/**
 * Renders all that is known of this commit and line into the one comment of the pull request. As the comment is a function of
 * the merged lineage, jobs that finish together only have to agree on the lineage: whoever sees the ref move renders again.
 * @returns the comment's address, or undefined when this run belongs to no pull request or may not write to it.
 */
export async function postComment<I extends InputTable>(
  told: Told<I>,
  { token }: { token: string | undefined },
): Promise<string | undefined> {
  const { run, store, line, log } = told;
  if (run.pullRequest === undefined || !token) return undefined;
  if (isFromFork(told.event, run.repository)) {
    log.info('This pull request comes from a fork: its token may not comment. The report is in the job summary.');
    return undefined;
  }
  const github = await connectGitHub({ token, apiUrl: told.apiUrl, repository: run.repository });
  const ref = commitRef(run.commit, line);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = await readRef(store, ref);
    const body = renderMarkdown(await openRef(store, ref), {
      line,
      budget: limit,
      marker: markerOf(line),
      runUrl: told.runUrl,
    });
    const comment = await keepComment(github, { pullRequest: run.pullRequest, marker: markerOf(line), body }).catch(
      explain,
    );
    if ((await readRef(store, ref))?.etag === before?.etag) return comment.url;
  }
  throw new Refusal('the lineage kept growing while the comment was written; the next job will write it again');
}

function explain(cause: unknown): never {
  const advice = permissionAdvice(cause, 'pull-requests: write');
  throw advice === undefined ? cause : new Refusal(`the comment could not be written. ${advice}`);
}
