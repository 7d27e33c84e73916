/**
 * `npx tsx scripts/github-openapi.ts FOLDER`: cuts GitHub's OpenAPI description (npm package `@octokit/openapi`, MIT; FOLDER is the
 * unpacked package) down to the operations that the suite uses, without examples and prose, into `test/contracts/github-openapi.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Json = Readonly<Record<string, unknown>>;

const wanted: Readonly<Record<string, readonly string[]>> = {
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': ['post'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/commits': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/deployments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['get', 'post'],
};

/** Said for people, or for other tools than a validator. */
const prose = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'headers']);
/** Maps, whose names are the author's: a member called `description` is no prose. */
const named = new Set(['properties', 'responses', 'content']);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder? unpack `npm pack @octokit/openapi` and name its `package`');
const { version } = read(join(folder, 'package.json'));
const whole = read(join(folder, 'generated', 'api.github.com.json'));
const paths = Object.fromEntries(
  Object.entries(wanted).map(([path, methods]) => [path, pick(objectAt(whole, 'paths', path), methods)]),
);
const components: Record<string, Record<string, unknown>> = {};
reach(paths);
const slice = { source: `@octokit/openapi ${String(version)}, api.github.com, MIT`, paths, components };
writeFileSync(
  join(resolve(import.meta.dirname ?? '.', '..'), 'test', 'contracts', 'github-openapi.json'),
  `${JSON.stringify(slice)}\n`,
);

function read(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

function pick(path: Json, methods: readonly string[]): Json {
  return Object.fromEntries(methods.map((method) => [method, operation(objectAt(path, method))]));
}

function operation({ operationId, parameters, requestBody, responses }: Json): unknown {
  return bare({ operationId, parameters, requestBody, responses });
}

/** A copy without prose. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !prose.has(name) && !name.startsWith('x-'));
  return Object.fromEntries(kept.map(([name, it]) => [name, named.has(name) ? each(it) : bare(it)]));
}

function each(map: unknown): Json {
  // Only ever called for what OpenAPI defines as a map.
  return Object.fromEntries(Object.entries(map as Json).map(([name, it]) => [name, bare(it)]));
}

/** Copies whatever is referred to, and what that refers to. */
function reach(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, it] of Object.entries(value)) {
    if (name === '$ref' && typeof it === 'string') copy(it);
    else reach(it);
  }
}

function copy(ref: string): void {
  const [, , kind = '', name = ''] = ref.split('/');
  const known = components[kind] ?? {};
  components[kind] = known;
  if (name in known) return;
  known[name] = bare(objectAt(whole, 'components', kind, name));
  reach(known[name]);
}

function objectAt(from: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((it, name) => {
    const found = it[name];
    if (typeof found !== 'object' || found === null) throw new Error(`GitHub's description has no ${path.join(' ')}`);
    return found as Json;
  }, from);
}
