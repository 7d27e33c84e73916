/** The event that started the workflow, as GitHub wrote it. Anyone who may open a pull request wrote parts of it. */
export type GitHubEvent = Readonly<Record<string, unknown>>;

const sha = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** @returns the number of the pull request that this run is about, or undefined. */
export function pullRequestOf(event: GitHubEvent): number | undefined {
  const number = at(event, 'pull_request', 'number');
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** @returns the head commit of the pull request: what people pushed, not GitHub's trial merge. Undefined on other events. */
export function commitOf(event: GitHubEvent): string | undefined {
  const commit = at(event, 'pull_request', 'head', 'sha');
  return typeof commit === 'string' && sha.test(commit) ? commit : undefined;
}

/** @returns the commit that the pull request or the group of the merge queue is to be merged into, or that the push came after; undefined when there is none. */
export function baseCommitOf(event: GitHubEvent): string | undefined {
  const commit =
    at(event, 'pull_request', 'base', 'sha') ?? at(event, 'merge_group', 'base_sha') ?? at(event, 'before');
  return typeof commit === 'string' && sha.test(commit) && !/^0+$/.test(commit) ? commit : undefined;
}

/** @returns what started the workflow whose end this event tells of; undefined for other events. */
export function startedBy(event: GitHubEvent): string | undefined {
  const cause = at(event, 'workflow_run', 'event');
  return typeof cause === 'string' ? cause : undefined;
}

/** @returns true when the pull request comes from another repository: such a run has no secrets and may not write. */
export function isFromFork(event: GitHubEvent, repository: string): boolean {
  const head = at(event, 'pull_request', 'head', 'repo', 'full_name');
  return pullRequestOf(event) !== undefined && head !== repository;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (it, name) => (typeof it === 'object' && it !== null ? (it as Record<string, unknown>)[name] : undefined),
    value,
  );
}
