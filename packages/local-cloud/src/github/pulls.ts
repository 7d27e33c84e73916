import type { World } from '../world.ts';
import { nextId } from './number.ts';
import { page } from './page.ts';
import { type PullRecord, showPull, showWhole } from './pull-record.ts';
import { invalid, notFound, type RestCall, type Route } from './route.ts';

const table = (world: World) => world.table<PullRecord>('github-pulls');
const repositoryOf = ({ params }: RestCall): string => `${params['owner']}/${params['repo']}`;
const ownerOf = ({ params }: RestCall): string => params['owner'] ?? '';

const headOwnerOf = (call: RestCall, { headRepository }: PullRecord): string =>
  headRepository?.split('/')[0] ?? ownerOf(call);

const pullsOf = (call: RestCall): PullRecord[] =>
  table(call.world)
    .all()
    .filter((it) => it.repository === repositoryOf(call));

const isOpenFor = (it: PullRecord, head: string, base: string): boolean =>
  it.state === 'open' && it.head === head && it.base === base;

function text({ body }: RestCall, field: string, fallback?: string): string {
  const value = body[field] ?? fallback;
  if (typeof value === 'string' && (value.trim() !== '' || fallback === '')) return value;
  throw invalid([{ resource: 'PullRequest', code: 'missing_field', field }]);
}

function create(call: RestCall): PullRecord {
  // Of a branch of another repository the local cloud knows nothing.
  const head = text(call, 'head').replace(`${ownerOf(call)}:`, '');
  const base = text(call, 'base');
  if (pullsOf(call).some((it) => isOpenFor(it, head, base)))
    throw invalid([
      {
        resource: 'PullRequest',
        code: 'custom',
        message: `A pull request already exists for ${ownerOf(call)}:${head}.`,
      },
    ]);
  const now = call.world.clock.now().toISOString();
  const said = { title: text(call, 'title'), body: text(call, 'body', '') };
  const made = { number: nextId(call.world), repository: repositoryOf(call), head, base, ...said };
  return { ...made, state: 'open', login: call.login, createdAt: now, updatedAt: now };
}

export const pullRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls',
    handle: (call) => {
      const [state, head, base] = ['state', 'head', 'base'].map((name) => call.query.get(name));
      const wanted = pullsOf(call)
        .filter((it) => state === 'all' || it.state === (state ?? 'open'))
        .filter((it) => head == null || `${headOwnerOf(call, it)}:${it.head}` === head)
        .filter((it) => base == null || it.base === base);
      const shown = wanted.reverse().map((it) => showPull(call, it));
      return page(shown, call, `/repos/${repositoryOf(call)}/pulls`);
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/pulls',
    handle: (call) => {
      const made = create(call);
      table(call.world).put(String(made.number), made);
      return { status: 201, body: showWhole(call, made) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}',
    handle: (call) => {
      const found = table(call.world).get(call.params['pull_number'] ?? '');
      if (found === undefined || found.repository !== repositoryOf(call)) throw notFound();
      return { status: 200, body: showWhole(call, found) };
    },
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}',
    handle: (call) => {
      const found = table(call.world).get(call.params['pull_number'] ?? '');
      if (found === undefined || found.repository !== repositoryOf(call)) throw notFound();
      const { body, world } = call;
      const changed: PullRecord = {
        ...found,
        title: text(call, 'title', found.title),
        body: typeof body['body'] === 'string' ? body['body'] : found.body,
        state: body['state'] === 'closed' ? 'closed' : body['state'] === 'open' ? 'open' : found.state,
        updatedAt: world.clock.now().toISOString(),
      };
      table(world).put(String(changed.number), changed);
      return { status: 200, body: showWhole(call, changed) };
    },
  },
];
