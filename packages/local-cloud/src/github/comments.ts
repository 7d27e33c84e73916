import type { World } from '../world.ts';
import { nextId } from './number.ts';
import { page } from './page.ts';
import { invalid, notFound, type RestCall, type Route } from './route.ts';
import { userOf } from './user.ts';

interface CommentRecord {
  readonly id: number;
  readonly repository: string;
  readonly issue: number;
  readonly login: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** GitHub's own limit, in characters. */
const limit = 65_536;

const table = (world: World) => world.table<CommentRecord>('github-comments');
const repositoryOf = ({ params }: RestCall): string => `${params['owner']}/${params['repo']}`;

function show({ world }: RestCall, it: CommentRecord): unknown {
  return {
    id: it.id,
    node_id: `IC_${it.id}`,
    url: `${world.url()}/api/github/repos/${it.repository}/issues/comments/${it.id}`,
    html_url: `https://github.com/${it.repository}/pull/${it.issue}#issuecomment-${it.id}`,
    issue_url: `${world.url()}/api/github/repos/${it.repository}/issues/${it.issue}`,
    user: userOf(world, it.login),
    body: it.body,
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    author_association: 'NONE',
    performed_via_github_app: null,
  };
}

function bodyOf({ body }: RestCall): string {
  const text = body['body'];
  if (typeof text !== 'string' || text.trim() === '') {
    throw invalid([
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body cannot be blank' },
    ]);
  }
  if (text.length <= limit) return text;
  throw invalid([
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: `Body is too long (maximum is ${limit} characters)`,
    },
  ]);
}

function find(call: RestCall): CommentRecord {
  const found = table(call.world).get(call.params['comment_id'] ?? '');
  if (found === undefined || found.repository !== repositoryOf(call)) throw notFound();
  return found;
}

export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    handle: (call) => {
      const issue = Number(call.params['issue_number']);
      const all = table(call.world)
        .all()
        .filter((it) => it.repository === repositoryOf(call) && it.issue === issue);
      return page(
        all.map((it) => show(call, it)),
        call,
        `/repos/${repositoryOf(call)}/issues/${issue}/comments`,
      );
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    handle: (call) => {
      const now = call.world.clock.now().toISOString();
      const record = {
        id: nextId(call.world),
        repository: repositoryOf(call),
        issue: Number(call.params['issue_number']),
        login: call.login,
      };
      const made = { ...record, body: bodyOf(call), createdAt: now, updatedAt: now };
      table(call.world).put(String(made.id), made);
      return { status: 201, body: show(call, made) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    handle: (call) => ({ status: 200, body: show(call, find(call)) }),
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    handle: (call) => {
      const changed = { ...find(call), body: bodyOf(call), updatedAt: call.world.clock.now().toISOString() };
      table(call.world).put(String(changed.id), changed);
      return { status: 200, body: show(call, changed) };
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    handle: (call) => {
      table(call.world).delete(String(find(call).id));
      return { status: 204 };
    },
  },
];
