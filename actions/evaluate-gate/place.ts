import { type InputTable, type Place, type Placing, Refusal } from '@modelway/action';
import { connectGitHub, type GitHub, mayWrite, permissionOf, pullHead, pullWithHead, react } from '@modelway/github';
import { type Command, readCommand, usage } from './command.ts';
import { explainIn } from './explain.ts';

type PlacingGate = Placing<InputTable> & { readonly inputs: { readonly 'github-token': string | undefined } };

/** The parts of two events that are used. GitHub wrote them, but what people named stands in them too. */
interface Events {
  readonly workflow_run?: {
    readonly head_sha?: unknown;
    readonly head_branch?: unknown;
    readonly head_repository?: { readonly owner?: { readonly login?: unknown } } | null;
  };
  readonly issue?: { readonly number?: unknown; readonly pull_request?: unknown };
  readonly comment?: { readonly id?: unknown; readonly body?: unknown; readonly user?: { readonly login?: unknown } };
}

/**
 * Finds the commit that a run on the default branch is about: the head of the workflow that ended, or of the pull request in which
 * somebody wrote a command. Nothing is taken from artifacts, and nothing is believed but what GitHub says now.
 */
export async function placeGate(placing: PlacingGate): Promise<Place | 'done' | undefined> {
  if (placing.run.event === 'workflow_run') return afterWorkflow(placing);
  if (placing.run.event === 'issue_comment') return asCommanded(placing);
  return undefined;
}

async function afterWorkflow(placing: PlacingGate): Promise<Place> {
  const { head_sha: commit, head_branch: branch, head_repository: from } = (placing.event as Events).workflow_run ?? {};
  if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
    throw new Refusal('workflow_run: the event names no commit, so there is nothing to judge');
  const label = `${from?.owner?.login}:${branch}`;
  const pull = await pullWithHead(await github(placing), { label, commit });
  if (pull === undefined)
    placing.log.info(`No open pull request stands at ${commit} (${label.slice(0, 200)}): there will be no comment.`);
  return { commit, ...(pull ? { pullRequest: pull.number } : {}) };
}

async function asCommanded(placing: PlacingGate): Promise<Place | 'done'> {
  const asked = commandOf(placing);
  if (asked === undefined) return 'done';
  const hub = await github(placing);
  // Who may is asked now, of GitHub: what the event says of the author was true when the comment was written, if ever.
  if (!mayWrite(await permissionOf(hub, asked.login))) {
    placing.log.warn('Commands are for people who may write to this repository; this one is not carried out.');
    await sign(placing, hub, { ...asked, with: '-1' });
    return 'done';
  }
  if (asked.command === 'unclear') {
    placing.log.warn(`The comment is not understood: ${usage}.`);
    await sign(placing, hub, { ...asked, with: 'confused' });
    return 'done';
  }
  await sign(placing, hub, { ...asked, with: 'eyes' });
  const { commit } = await pullHead(hub, asked.pullRequest);
  if (asked.command.is !== 'explain') return { commit, pullRequest: asked.pullRequest };
  await explainIn(placing, hub, { commit, pullRequest: asked.pullRequest });
  await sign(placing, hub, { ...asked, with: 'rocket' });
  return 'done';
}

interface Asked {
  readonly command: Command | 'unclear';
  readonly login: string;
  readonly comment: number;
  readonly pullRequest: number;
}

/** @returns what a new comment on a pull request asks for; undefined for talk, for edits, and on an issue. */
export function commandOf({ run, event }: Pick<PlacingGate, 'run' | 'event'>): Asked | undefined {
  if (run.event !== 'issue_comment' || event['action'] !== 'created') return undefined;
  const { issue, comment } = event as Events;
  const command = readCommand(comment?.body);
  const [pullRequest, id, login] = [issue?.number, comment?.id, comment?.user?.login];
  if (command === undefined || issue?.pull_request == null || typeof login !== 'string') return undefined;
  if (!Number.isSafeInteger(pullRequest) || !Number.isSafeInteger(id)) return undefined;
  return { command, login, comment: Number(id), pullRequest: Number(pullRequest) };
}

/** A sign is manners: without the permission for it the command is carried out all the same. */
async function sign(
  { log }: PlacingGate,
  hub: GitHub,
  { comment, with: content }: { comment: number; with: Parameters<typeof react>[2] },
): Promise<void> {
  await react(hub, comment, content).catch(() => log.info('The comment could not be answered with a sign.'));
}

async function github({ inputs, apiUrl, run, clock }: PlacingGate): Promise<GitHub> {
  const token = inputs['github-token'];
  if (!token) throw new Refusal('github-token: is needed to find out which pull request this run is about');
  const wait = (milliseconds: number): Promise<void> => clock.sleep(milliseconds);
  return connectGitHub({ token, apiUrl, repository: run.repository, wait });
}
