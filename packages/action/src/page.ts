import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, type Lineage } from '@modelway/lineage';
import { renderHtml } from '@modelway/report';

export interface PageOptions {
  /** The statement that the page tells of, with all that it stands on. */
  readonly head: string;
  readonly line: string;
  readonly runUrl: string;
  /** `RUNNER_TEMP`: the runner empties it after the job, so nothing is left in the checkout. */
  readonly temp: string;
}

/**
 * Writes the report as a page of its own, for a workflow to keep as an artifact: `$RUNNER_TEMP/modelway/<line>.html`. Later steps of the
 * job write it again, each with more of the story. @returns its path.
 */
export function writePage(lineage: Lineage, { head, line, runUrl, temp }: PageOptions): string {
  const folder = join(temp, 'modelway');
  mkdirSync(folder, { recursive: true });
  // The name of a line is what a workflow wrote: it may not leave the folder.
  const path = join(folder, `${line.replace(/[^A-Za-z0-9._-]/g, '_')}.html`);
  writeFileSync(path, renderHtml(closure(lineage, head), { line, runUrl }));
  return path;
}
