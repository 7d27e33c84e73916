import {
  type Annotation,
  type CheckRun,
  connectGitHub,
  isFromFork,
  makeCheckRun,
  permissionAdvice,
} from '@modelway/github';
import type { Verdict } from '@modelway/lineage';
import { renderMarkdown } from '@modelway/report';
import type { Told } from './define.ts';
import type { InputTable } from './inputs.ts';
import { Refusal } from './refusal.ts';

/** GitHub's own limit for the summary is 65,535 characters. */
const limit = 65_000;

/** Nobody reads more, and each fifty cost a request. */
const mostAnnotations = 100;

/** What is inconclusive needs somebody to look: for a required check `neutral` would be as good as passed. */
const conclusions: Record<Verdict['word'], CheckRun['conclusion']> = {
  pass: 'success',
  fail: 'failure',
  error: 'failure',
  inconclusive: 'action_required',
};

/**
 * Makes a check run on the commit, with a sentence at each line that has to do with the verdict.
 * @returns its address, or undefined where this run may not write.
 */
export async function postCheck<I extends InputTable>(
  told: Told<I>,
  { token, annotations }: { token: string | undefined; annotations: readonly Annotation[] },
): Promise<string | undefined> {
  const { run, line, lineage, head, runUrl } = told;
  const verdict = lineage.get(head)?.predicate.verdict;
  if (!token || verdict === undefined || isFromFork(told.event, run.repository)) return undefined;
  const github = await connectGitHub({ token, apiUrl: told.apiUrl, repository: run.repository });
  const check = {
    name: `modelway: ${line}`,
    commit: run.commit,
    conclusion: conclusions[verdict.word],
    title: `${verdict.word}: ${verdict.reasons[0] ?? 'no reason was given'}`,
    summary: renderMarkdown(lineage, { line, budget: limit, runUrl }),
    detailsUrl: runUrl,
    id: head,
    annotations: annotations.slice(0, mostAnnotations),
  };
  return makeCheckRun(github, check).catch((cause: unknown) => {
    const advice = permissionAdvice(cause, 'checks: write');
    throw advice === undefined ? cause : new Refusal(`the check run could not be made. ${advice}`);
  });
}
