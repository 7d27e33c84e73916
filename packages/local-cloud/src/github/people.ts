import type { World } from '../world.ts';
import { nextId } from './number.ts';
import { invalid, notFound, type RestCall, type Route } from './route.ts';
import { userOf } from './user.ts';

/** Who may do what in a repository; tests put them in. The name in the table is `owner/repo/login`. */
interface Collaborator {
  /** `admin`, `maintain`, `write`, `triage`, `read` */
  readonly role: string;
}

interface ReactionRecord {
  readonly id: number;
  readonly comment: number;
  readonly login: string;
  readonly content: string;
}

const contents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

const collaborators = (world: World) => world.table<Collaborator>('github-collaborators');
const reactions = (world: World) => world.table<ReactionRecord>('github-reactions');

/** The older word for a role, which has only four. */
const permissionOf = (role: string): string =>
  role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role === 'none' ? 'none' : role;

function react(call: RestCall): { isNew: boolean; reaction: ReactionRecord } {
  const { world, params, body, login } = call;
  const comment = Number(params['comment_id']);
  if (world.table('github-comments').get(String(comment)) === undefined) throw notFound();
  const content = String(body['content']);
  if (!contents.includes(content)) throw invalid([{ resource: 'Reaction', code: 'invalid', field: 'content' }]);
  const same = (it: ReactionRecord): boolean => it.comment === comment && it.login === login && it.content === content;
  const known = reactions(world).all().find(same);
  const reaction = known ?? { id: nextId(world), comment, login, content };
  reactions(world).put(String(reaction.id), reaction);
  return { isNew: known === undefined, reaction };
}

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    handle: ({ world, params }) => {
      const { owner, repo, username = '' } = params;
      // A public repository: whoever is nobody's collaborator may read.
      const role = collaborators(world).get(`${owner}/${repo}/${username}`)?.role ?? 'read';
      const user = { ...(userOf(world, username) as object), role_name: role };
      return { status: 200, body: { permission: permissionOf(role), role_name: role, user } };
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    handle: (call) => {
      const { isNew, reaction } = react(call);
      const { id, login, content } = reaction;
      const at = call.world.clock.now().toISOString();
      const body = { id, node_id: `REA_${id}`, user: userOf(call.world, login), content, created_at: at };
      return { status: isNew ? 201 : 200, body };
    },
  },
];
