import type { RunInfo } from '@modelway/lineage';

/** Where links may lead: the run's own GitHub, on the pages that no other page is told about, and the AWS console. */
const console = /^(?:[a-z0-9-]+\.)*console\.aws\.amazon\.com$/;
/** A link to an issue, a pull request or a commit comment would write into its time line. */
const quietPages = /^\/[\w.-]+\/[\w.-]+\/(?:actions\/runs\/\d+(?:\/[\w/-]*)?|deployments(?:\/[\w/-]*)?)$/;

/**
 * @param href as a lineage has it: hostile.
 * @param runUrl the page of this run, as the runner tells it; its host is the GitHub that we are on.
 * @returns the address when it is one that we would have made ourselves, else undefined: then it is shown as text.
 */
export function trusted(href: string, runUrl: string | undefined): string | undefined {
  const url = parsed(href);
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  const here = runUrl === undefined ? undefined : parsed(runUrl);
  const isHere = here !== undefined && url.origin === here.origin && quietPages.test(url.pathname) && url.search === '';
  const isConsole = url.protocol === 'https:' && url.port === '' && console.test(url.hostname);
  return isHere || isConsole ? inMarkdown(url) : undefined;
}

/** @returns the page of the run that a statement was made in, when its parts look like GitHub's, on the host of `runUrl`. */
export function runPage(
  { repository, runId }: Pick<RunInfo, 'repository' | 'runId'>,
  runUrl: string | undefined,
): string | undefined {
  const here = runUrl === undefined ? undefined : parsed(runUrl);
  return here && trusted(`${here.origin}/${repository}/actions/runs/${runId}`, runUrl);
}

/** @returns the caller's own address, fit for Markdown and for an attribute; undefined when it is no web address. */
export function ownPage(runUrl: string | undefined): string | undefined {
  const url = runUrl === undefined ? undefined : parsed(runUrl);
  return url && inMarkdown(url);
}

function parsed(href: string): URL | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** What the URL standard leaves as it is could still end a link or a cell. */
const inMarkdown = (url: URL): string =>
  url.href.replace(/[^\w\-./:?#=&%~+,;@]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
