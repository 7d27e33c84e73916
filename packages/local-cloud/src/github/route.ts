import type { World } from '../world.ts';

/** One REST call, its path already taken apart. */
export interface RestCall {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; `{}` when there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Who the token belongs to. */
  readonly login: string;
}

export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: RestCall) => RestReply;

/** `GET /repos/{owner}/{repo}/…`: the path as GitHub's own description writes it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handle: Handler;
}

/** A refusal in GitHub's form. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  readonly errors: readonly unknown[] | undefined;

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export const notFound = (): RestError => new RestError(404, 'Not Found');
export const invalid = (errors: readonly unknown[]): RestError => new RestError(422, 'Validation Failed', errors);

/** @returns the route for a call with what its path's placeholders hold, or undefined. */
export function match(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  for (const route of routes) {
    const params = route.method === method ? placeholders(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function placeholders(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const actual = decoded(given[i] ?? '');
    if (part.startsWith('{')) params[part.slice(1, -1)] = actual;
    else if (part !== actual) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notFound(); // A stray percent sign names nothing.
  }
}
