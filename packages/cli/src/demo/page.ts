import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from './story.ts';

/** Writes the report of the story. @returns the page to look at. */
export function writeDemoReport(story: Story, folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, comment } of story.chapters)
    if (comment !== undefined) writeFileSync(join(folder, `${name}.md`), comment);
  const page = join(folder, 'index.html');
  writeFileSync(page, '<!doctype html><title>demo</title>');
  return page;
}
