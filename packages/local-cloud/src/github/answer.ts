import type { World } from '../world.ts';
import { checkRunRoutes } from './check-runs.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { deploymentRoutes } from './deployments.ts';
import { peopleRoutes } from './people.ts';
import { pullRoutes } from './pulls.ts';
import { match, notFound, type RestCall, RestError, type RestReply, type Route } from './route.ts';

const graphql: Route = {
  method: 'POST',
  path: '/graphql',
  // The one query that the suite sends: who am I?
  handle: ({ body, login }) => {
    if (!/^\s*query\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(String(body['query'])))
      throw new RestError(400, 'only the viewer can be asked for');
    return { status: 200, body: { data: { viewer: { login } } } };
  },
};

const routes: readonly Route[] = [
  ...commentRoutes,
  ...deploymentRoutes,
  ...pullRoutes,
  ...checkRunRoutes,
  ...commitRoutes,
  ...peopleRoutes,
  graphql,
];

export interface RestRequest {
  readonly method: string;
  /** Without `/api/github` before it. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Answers one REST call as api.github.com does. Writes of a token that begins with `readonly` are refused, as a fork's are. */
export function answer(world: World, request: RestRequest): RestReply {
  try {
    const login = loginOf(request);
    const found = match(routes, request.method, request.path);
    if (found === undefined) throw notFound();
    const call: RestCall = { world, params: found.params, query: request.query, body: parse(request.body), login };
    return found.route.handle(call);
  } catch (cause) {
    if (!(cause instanceof RestError)) throw cause;
    const { status, message, errors } = cause;
    return {
      status,
      body: {
        message,
        ...(errors ? { errors } : {}),
        documentation_url: 'https://docs.github.com/rest',
        status: String(status),
      },
    };
  }
}

function loginOf({ authorization, method, path }: RestRequest): string {
  const token = /^(?:token|bearer) (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new RestError(401, 'Requires authentication');
  if (token.startsWith('readonly') && method !== 'GET' && path !== '/graphql')
    throw new RestError(403, 'Resource not accessible by integration');
  return 'github-actions[bot]';
}

function parse(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    throw new RestError(400, 'Problems parsing JSON');
  }
}
