import type { World } from '../world.ts';
import { type DeploymentRecord, type StatusRecord, show, showStatus } from './deployment-record.ts';
import { nextId } from './number.ts';
import { page } from './page.ts';
import { invalid, notFound, type RestCall, RestError, type Route } from './route.ts';

const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const table = (world: World) => world.table<DeploymentRecord>('github-deployments');
const repositoryOf = ({ params }: RestCall): string => `${params['owner']}/${params['repo']}`;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function find(call: RestCall): DeploymentRecord {
  const found = table(call.world).get(call.params['deployment_id'] ?? '');
  if (found === undefined || found.repository !== repositoryOf(call)) throw notFound();
  return found;
}

/** GitHub merges the default branch (202) or asks for green checks (409) unless told not to; a caller that forgets learns it here. */
function refuseDefaults({ body }: RestCall): void {
  if (body['auto_merge'] !== false) throw new RestError(409, 'Conflict merging the default branch into the ref');
  if (!Array.isArray(body['required_contexts']))
    throw new RestError(409, 'Conflict: Commit status checks failed for the ref');
}

export const deploymentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/deployments',
    handle: (call) => {
      const [ref, environment] = [call.query.get('ref'), call.query.get('environment')];
      const all = table(call.world)
        .all()
        .filter((it) => it.repository === repositoryOf(call));
      const wanted = all.filter(
        (it) => (ref === null || it.ref === ref) && (environment === null || it.environment === environment),
      );
      return page(
        wanted.reverse().map((it) => show(call, it)),
        call,
        `/repos/${repositoryOf(call)}/deployments`,
      );
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/deployments',
    handle: (call) => {
      const ref = textOf(call.body['ref']);
      if (ref === '') throw invalid([{ resource: 'Deployment', code: 'missing_field', field: 'ref' }]);
      refuseDefaults(call);
      const made: DeploymentRecord = {
        id: nextId(call.world),
        repository: repositoryOf(call),
        ref,
        environment: textOf(call.body['environment']) || 'production',
        description: textOf(call.body['description']),
        payload: call.body['payload'] ?? {},
        isProduction: call.body['production_environment'] === true,
        login: call.login,
        createdAt: call.world.clock.now().toISOString(),
        statuses: [],
      };
      table(call.world).put(String(made.id), made);
      return { status: 201, body: show(call, made) };
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    handle: (call) => {
      const found = find(call);
      const status = newStatus(call);
      table(call.world).put(String(found.id), { ...found, statuses: [...found.statuses, status] });
      return { status: 201, body: showStatus(call, found, status) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    handle: (call) => {
      const found = find(call);
      return page(
        [...found.statuses].reverse().map((it) => showStatus(call, found, it)),
        call,
        `/repos/${repositoryOf(call)}/deployments/${call.params['deployment_id']}/statuses`,
      );
    },
  },
];

function newStatus({ world, body, login }: RestCall): StatusRecord {
  const [state, description] = [textOf(body['state']), textOf(body['description'])];
  if (!states.includes(state)) throw invalid([{ resource: 'DeploymentStatus', code: 'invalid', field: 'state' }]);
  if (description.length > 140) {
    throw invalid([
      {
        resource: 'DeploymentStatus',
        code: 'custom',
        field: 'description',
        message: 'description is too long (maximum is 140 characters)',
      },
    ]);
  }
  return {
    id: nextId(world),
    state,
    description,
    logUrl: textOf(body['log_url']) || textOf(body['target_url']),
    login,
    createdAt: world.clock.now().toISOString(),
  };
}
