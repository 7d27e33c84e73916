import type { World } from '../world.ts';
import { nextId } from './number.ts';
import { page } from './page.ts';
import { invalid, notFound, type RestCall, type Route } from './route.ts';

interface CheckRunRecord {
  readonly id: number;
  readonly repository: string;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly detailsUrl: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly unknown[];
  readonly at: string;
}

/** GitHub's own limits: annotations of one request, characters of a summary and of an annotation's title. */
const [mostAnnotations, longestSummary, longestTitle] = [50, 65_535, 255];

const table = (world: World) => world.table<CheckRunRecord>('github-check-runs');
const repositoryOf = ({ params }: RestCall): string => `${params['owner']}/${params['repo']}`;

function show({ world }: RestCall, it: CheckRunRecord): unknown {
  const url = `${world.url()}/api/github/repos/${it.repository}/check-runs/${it.id}`;
  return {
    ...{ id: it.id, node_id: `CR_${it.id}`, name: it.name, head_sha: it.headSha, external_id: it.externalId, url },
    html_url: `https://github.com/${it.repository}/runs/${it.id}`,
    details_url: it.detailsUrl,
    ...{ status: it.conclusion === null ? 'in_progress' : 'completed', conclusion: it.conclusion },
    ...{ started_at: it.at, completed_at: it.conclusion === null ? null : it.at },
    output: {
      ...{ title: it.title, summary: it.summary, text: null },
      ...{ annotations_count: it.annotations.length, annotations_url: `${url}/annotations` },
    },
    ...{ check_suite: { id: 1 }, app: null, pull_requests: [] },
  };
}

type Output = { readonly title?: unknown; readonly summary?: unknown; readonly annotations?: unknown };

function outputOf({ body }: RestCall): Pick<CheckRunRecord, 'title' | 'summary' | 'annotations'> {
  const { title, summary, annotations = [] } = (body['output'] ?? { title: '', summary: '' }) as Output;
  const refuse = (message: string) => invalid([{ resource: 'CheckRun', code: 'invalid', field: 'output', message }]);
  if (typeof title !== 'string' || typeof summary !== 'string') throw refuse('title and summary are required');
  if (summary.length > longestSummary) throw refuse(`Only ${longestSummary} characters are allowed`);
  if (!Array.isArray(annotations)) throw refuse('annotations is not an array');
  if (annotations.length > mostAnnotations) throw refuse(`No more than ${mostAnnotations} items are allowed`);
  if (annotations.some((it: { title?: string }) => (it.title?.length ?? 0) > longestTitle))
    throw refuse(`title is too long (maximum is ${longestTitle} characters)`);
  return { title, summary, annotations };
}

const said = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);

function create(call: RestCall): CheckRunRecord {
  const { body, world } = call;
  return {
    id: nextId(world),
    repository: repositoryOf(call),
    name: said(body['name'], ''),
    headSha: said(body['head_sha'], ''),
    externalId: said(body['external_id'], ''),
    detailsUrl: said(body['details_url'], ''),
    conclusion: typeof body['conclusion'] === 'string' ? body['conclusion'] : null,
    ...outputOf(call),
    at: world.clock.now().toISOString(),
  };
}

export const checkRunRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/check-runs',
    handle: (call) => {
      const made = create(call);
      table(call.world).put(String(made.id), made);
      return { status: 201, body: show(call, made) };
    },
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    handle: (call) => {
      const found = table(call.world).get(call.params['check_run_id'] ?? '');
      if (found === undefined || found.repository !== repositoryOf(call)) throw notFound();
      const { annotations, ...output } = outputOf(call);
      // What GitHub says of annotations: an update adds to those that are there.
      const changed = { ...found, ...output, annotations: [...found.annotations, ...annotations] };
      table(call.world).put(String(changed.id), changed);
      return { status: 200, body: show(call, changed) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
    handle: (call) => {
      const name = call.query.get('check_name');
      const found = table(call.world)
        .all()
        .filter((it) => it.repository === repositoryOf(call) && it.headSha === call.params['ref'])
        .filter((it) => name === null || it.name === name)
        .map((it) => show(call, it))
        .reverse();
      const reply = page(found, call, `/repos/${repositoryOf(call)}/commits/${call.params['ref']}/check-runs`);
      return { ...reply, body: { total_count: found.length, check_runs: reply.body } };
    },
  },
];
