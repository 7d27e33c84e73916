/** Reports of random hostile remarks, looked through for anything that is not ours. */
import type { Lineage } from '@modelway/lineage';
import { lineageMermaid, lineageSvg, renderHtml, renderMarkdown } from '@modelway/report';
import { dice } from './dice.ts';
import { foreignInMarkdown, foreignInMermaid } from './inspect-markdown.ts';
import { foreignInPage } from './inspect-page.ts';
import { randomLineage } from './random-remarks.ts';

export const runUrl = 'https://github.com/acme/mortgage/actions/runs/19876543210';
const marker = '<!-- modelway:report v1 line=mortgage -->';
/** Remarks of one report. */
const each = 25;

/** What is unseen and turns text around, but for line ends and the space of no width that we put in ourselves. */
const unseen = /(?![\n\t\u200b])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** @returns a report of one lineage as the comment, and what of it in any form is not ours. */
export function inspected(lineage: Lineage, budget = 1_000_000): { comment: string; wrong: string[] } {
  const comment = renderMarkdown(lineage, {
    line: 'mortgage',
    budget,
    marker,
    runUrl,
  });
  const page = renderHtml(lineage, { line: 'mortgage', runUrl });
  const wrong = [
    ...foreignInMarkdown(comment, marker),
    ...(comment.split('<!--').length === 2 ? [] : ['a second comment']),
    ...(unseen.exec(comment) ?? []),
    ...foreignInMermaid(lineageMermaid(lineage)),
    ...foreignInPage(page),
    ...foreignInPage(lineageSvg(lineage)),
    ...(unseen.exec(page) ?? []),
    ...(comment.length > budget ? ['over budget'] : []),
  ];
  return { comment, wrong };
}

/** @returns for as many remarks, what was found wrong: with the seed of the report, to see it again alone. @param also looks at each comment. */
export function fuzzReports(cases: number, also: (comment: string) => string[] = () => []): string[] {
  const wrong: string[] = [];
  for (let seed = 1; seed <= Math.ceil(cases / each) && wrong.length < 10; seed += 1) {
    try {
      const { comment, wrong: found } = inspected(randomLineage(dice(seed), each));
      wrong.push(...[...found, ...also(comment)].map((it) => `seed ${seed}: ${JSON.stringify(it.slice(0, 300))}`));
    } catch (cause) {
      wrong.push(`seed ${seed}: ${cause instanceof Error ? cause.stack : String(cause)}`);
    }
  }
  return wrong;
}
