import { createHash } from 'node:crypto';
import type { World } from '../world.ts';
import { page } from './page.ts';
import { notFound, type RestCall, RestError, type Route } from './route.ts';

/** A commit; the local cloud has no Git, so tests put them in, by their digest. */
interface CommitRecord {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly tags?: readonly string[];
  /** Texts by path, as far as a test needs them. */
  readonly files?: Readonly<Record<string, string>>;
}

const table = (world: World) => world.table<CommitRecord>('github-commits');
const repositoryOf = ({ params }: RestCall): string => `${params['owner']}/${params['repo']}`;

function show(call: RestCall, it: CommitRecord): object {
  const api = `${call.world.url()}/api/github/repos/${repositoryOf(call)}`;
  const html = `https://github.com/${repositoryOf(call)}/commit`;
  const url = `${api}/commits/${it.sha}`;
  const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  return {
    ...{ url, sha: it.sha, node_id: `C_${it.sha}`, html_url: `${html}/${it.sha}`, comments_url: `${url}/comments` },
    commit: {
      ...{ url: `${api}/git/commits/${it.sha}`, author: null, committer: null, message: '', comment_count: 0 },
      ...{ tree: { sha: it.tree, url: `${api}/git/trees/${it.tree}` }, verification },
    },
    ...{ author: null, committer: null },
    parents: it.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/${sha}` })),
  };
}

function find({ world }: RestCall, ref: string): CommitRecord {
  const tag = /^tags\/(.+)$/.exec(ref)?.[1];
  const found =
    tag === undefined
      ? table(world).get(ref)
      : table(world)
          .all()
          .find((it) => it.tags?.includes(tag));
  // GitHub says so of a digest as of a name.
  if (found === undefined) throw new RestError(422, `No commit found for SHA: ${ref}`);
  return found;
}

/** A commit and all before it, the nearest first. */
function before(call: RestCall, from: CommitRecord): CommitRecord[] {
  const found: CommitRecord[] = [];
  const open = [from];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (found.includes(next)) continue;
    found.push(next);
    open.push(...next.parents.flatMap((sha) => table(call.world).get(sha) ?? []));
  }
  return found;
}

function compare(call: RestCall): object {
  const [base = '', head = ''] = (call.params['basehead'] ?? '').split('...');
  const [one, other] = [base, head].map((sha) => table(call.world).get(sha));
  if (one === undefined || other === undefined) throw notFound();
  const [ofBase, ofHead] = [before(call, one), before(call, other)];
  const mergeBase = ofHead.find((it) => ofBase.includes(it));
  if (mergeBase === undefined) throw notFound(); // "No common ancestor", says GitHub.
  const html = `https://github.com/${repositoryOf(call)}/compare/${base}...${head}`;
  const [ahead, behind] = [ofHead.indexOf(mergeBase), ofBase.indexOf(mergeBase)];
  const status = ahead > 0 && behind > 0 ? 'diverged' : ahead > 0 ? 'ahead' : behind > 0 ? 'behind' : 'identical';
  return {
    url: `${call.world.url()}/api/github/repos/${repositoryOf(call)}/compare/${base}...${head}`,
    ...{ html_url: html, permalink_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
    ...{ base_commit: show(call, one), merge_base_commit: show(call, mergeBase) },
    ...{ status, ahead_by: ahead, behind_by: behind, total_commits: ahead, commits: [], files: [] },
  };
}

/** A file at a commit, with its content. */
function content(call: RestCall): object {
  const path = call.params['path'] ?? '';
  const ref = call.query.get('ref') ?? '';
  const text = table(call.world).get(ref)?.files?.[path];
  if (text === undefined) throw notFound();
  const sha = createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
  const repository = `${call.world.url()}/api/github/repos/${repositoryOf(call)}`;
  const [url, git] = [`${repository}/contents/${path}?ref=${ref}`, `${repository}/git/blobs/${sha}`];
  const html = `https://github.com/${repositoryOf(call)}/blob/${ref}/${path}`;
  return {
    ...{ type: 'file', encoding: 'base64', size: Buffer.byteLength(text), name: path.split('/').at(-1), path, sha },
    ...{ content: Buffer.from(text).toString('base64'), url, git_url: git, html_url: html, download_url: null },
    _links: { git, html, self: url },
  };
}

export const commitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits',
    handle: (call) => {
      const listed = before(call, find(call, call.query.get('sha') ?? ''));
      return page(
        listed.map((it) => show(call, it)),
        call,
        `/repos/${repositoryOf(call)}/commits`,
      );
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}',
    handle: (call) => ({ status: 200, body: show(call, find(call, call.params['ref'] ?? '')) }),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    handle: (call) => ({ status: 200, body: compare(call) }),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/contents/{path}',
    handle: (call) => ({ status: 200, body: content(call) }),
  },
];
