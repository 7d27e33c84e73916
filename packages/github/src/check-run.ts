import type { GitHub } from './client.ts';
import { makeOnce } from './patience.ts';

/** A sentence at a line of a file of the commit. */
export interface Annotation {
  /** Relative to the repository. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly name: string;
  /** The head of the pull request, not GitHub's trial merge: only there people see it. */
  readonly commit: string;
  readonly conclusion: 'success' | 'failure' | 'action_required';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly detailsUrl: string;
  /** Finds this check run again when an answer was lost. */
  readonly id: string;
  readonly annotations: readonly Annotation[];
}

/** GitHub's own limits: annotations of one request, characters of a summary, a message and a title. */
const [batch, longestSummary, longestMessage, longestTitle] = [50, 65_535, 16_000, 255];

/** Makes a check run, with its annotations, 50 a request. A newer one of the same name stands in its place. @returns its address. */
export async function makeCheckRun(github: GitHub, run: CheckRun): Promise<string> {
  const { octokit, owner, repo, wait } = github;
  const [first = [], ...further] = batches(run.annotations.map(toAnnotation));
  const output = { title: cut(run.title, longestTitle), summary: cut(run.summary, longestSummary) };
  const made = await makeOnce(wait, {
    find: () => known(github, run),
    make: async () => {
      const { data } = await octokit.rest.checks.create({
        ...{ owner, repo, name: run.name, head_sha: run.commit, external_id: run.id, details_url: run.detailsUrl },
        ...{ status: 'completed', conclusion: run.conclusion, output: { ...output, annotations: first } },
      });
      return { id: data.id, url: data.html_url ?? run.detailsUrl };
    },
  });
  // Each update adds to what is there: one whose answer was lost may show its annotations twice, which harms nobody.
  for (const annotations of further)
    await octokit.rest.checks.update({ owner, repo, check_run_id: made.id, output: { ...output, annotations } });
  return made.url;
}

async function known(
  { octokit, owner, repo }: GitHub,
  run: CheckRun,
): Promise<{ id: number; url: string } | undefined> {
  const { data } = await octokit.rest.checks.listForRef({
    ...{ owner, repo, ref: run.commit, check_name: run.name, per_page: 100 },
  });
  const found = data.check_runs.find((it) => it.external_id === run.id);
  return found && { id: found.id, url: found.html_url ?? run.detailsUrl };
}

const toAnnotation = ({ path, line, level, title, message }: Annotation) => ({
  path,
  start_line: line,
  end_line: line,
  annotation_level: level,
  title: cut(title, longestTitle),
  message: cut(message, longestMessage),
});

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / batch) }, (_, i) => all.slice(i * batch, (i + 1) * batch));
}

/** Half of a surrogate pair is no text. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
