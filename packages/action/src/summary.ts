import { closure, type Lineage } from '@modelway/lineage';
import { renderMarkdown } from '@modelway/report';

/** GitHub drops a step's summary whole when it is larger than this, in bytes. */
const limit = 1_000_000;

/** @returns the job summary: the story up to this action's statement. */
export const summary = (
  lineage: Lineage,
  { head, line, runUrl }: { head: string; line: string; runUrl: string },
): string => renderMarkdown(closure(lineage, head), { line, budget: limit, unit: 'bytes', runUrl });
