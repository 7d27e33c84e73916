import {
  connectGitHub,
  findComment,
  type GitHub,
  isFromFork,
  keepComment,
  permissionAdvice,
  pullHead,
} from '@modelway/github';
import { renderMarkdown } from '@modelway/report';
import type { Told } from './define.ts';
import type { InputTable } from './inputs.ts';
import { commitRef, openRef, readRef } from './lineage-store.ts';
import { Refusal } from './refusal.ts';

/** GitHub's own limit is 65,536 characters; the rest is for what GitHub may add. */
const limit = 65_000;

/** How often the lineage or the pull request may move on while the comment is written. */
const attempts = 8;

const markerOf = (line: string): string => `<!-- modelway:report v1 line=${line} -->`;

/** What the comment needs of a trip. */
export type Reported = Pick<
  Told<InputTable>,
  'run' | 'store' | 'line' | 'log' | 'event' | 'apiUrl' | 'runUrl' | 'clock'
>;

/**
 * Renders all that is known of the pull request's head and of the line into its one comment. As the comment is a function of the merged
 * lineage, jobs that finish together only have to agree on the lineage: whoever sees the ref or the head move renders again. So the job
 * of an older push, however late, never puts its own verdict in the place of a newer one.
 * @returns the comment's address, or undefined when this run belongs to no pull request or may not write to it.
 */
export async function postComment(
  reported: Reported,
  { token }: { token: string | undefined },
): Promise<string | undefined> {
  const { run, line, log, clock } = reported;
  if (run.pullRequest === undefined || !token) return undefined;
  if (isFromFork(reported.event, run.repository)) {
    log.info('This pull request comes from a fork: its token may not comment. The report is in the job summary.');
    return undefined;
  }
  const wait = (milliseconds: number): Promise<void> => clock.sleep(milliseconds);
  const github = await connectGitHub({ token, apiUrl: reported.apiUrl, repository: run.repository, wait });
  const at = { pullRequest: run.pullRequest, marker: markerOf(line) };
  return keep(reported, github, at).catch(explain);
}

async function keep(
  { run, store, line, runUrl, log }: Reported,
  github: GitHub,
  at: { pullRequest: number; marker: string },
): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const head = await headOf(github, at.pullRequest);
    const { commit, etag } = await subject({ store, line }, { head, own: run.commit });
    // Of the head nothing is known yet. Its own jobs will write; until then an older report stands, whichever it is.
    const standing = commit === head || head === undefined ? undefined : await findComment(github, at);
    if (standing !== undefined) {
      log.info(`The pull request has moved on to ${head}, whose jobs write the comment.`);
      return standing.url;
    }
    const lineage = await openRef(store, commitRef(commit, line));
    const body = renderMarkdown(lineage, { line, budget: limit, marker: at.marker, runUrl });
    const comment = await keepComment(github, { ...at, body });
    const now = await subject({ store, line }, { head: await headOf(github, at.pullRequest), own: run.commit });
    if (now.commit === commit && now.etag === etag) return comment.url;
  }
  throw new Refusal('the lineage kept growing while the comment was written; the next job will write it again');
}

/** @returns which commit is to be told of: the head, as soon as anything is known of it; else this run's own. */
async function subject(
  { store, line }: Pick<Reported, 'store' | 'line'>,
  { head, own }: { head: string | undefined; own: string },
): Promise<{ commit: string; etag: string | undefined }> {
  const known = head === undefined || head === own ? undefined : await readRef(store, commitRef(head, line));
  if (head !== undefined && known !== undefined) return { commit: head, etag: known.etag };
  return { commit: own, etag: (await readRef(store, commitRef(own, line)))?.etag };
}

/** Where GitHub does not say, this run's own commit is what there is. */
async function headOf(github: GitHub, pullRequest: number): Promise<string | undefined> {
  try {
    return (await pullHead(github, pullRequest)).commit;
  } catch (cause) {
    // Octokit's error has a status; anything else that is thrown has none.
    if ((cause as { status?: number }).status === 404) return undefined;
    throw cause;
  }
}

function explain(cause: unknown): never {
  const advice = permissionAdvice(cause, 'pull-requests: write');
  throw advice === undefined ? cause : new Refusal(`the comment could not be written. ${advice}`);
}
