import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '@modelway/lineage';
import { type DemoChapter, type DemoPage, renderDemoPage } from '@modelway/report';
import type { ChapterResult } from './chapter.ts';
import type { Story } from './story.ts';

/** Writes the report of the story, and beside it each comment as it was posted. @returns the page to look at. */
export function writeDemoReport(story: Story, folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, comment } of story.chapters)
    if (comment !== undefined) writeFileSync(join(folder, `${name}.md`), comment);
  const page = join(folder, 'index.html');
  writeFileSync(page, renderDemoPage(pageOf(story)));
  return page;
}

const pageOf = (story: Story): DemoPage => ({
  title: 'One model, from data to production and back',
  chapters: story.chapters.map((chapter) => chapterOf(chapter, story)),
  lineage: open(story.lineage),
  traffic: story.traffic.seconds,
  serving: flat(story.serving),
});

function chapterOf(
  { name, title, verdict, ok, otherwise, seconds, comment }: ChapterResult,
  { played }: Story,
): DemoChapter {
  const steps = played.filter(({ chapter, result }) => chapter === name && result.summary !== '');
  const summaries = steps.map(({ action, title: what, result }) => ({
    title: `${action}: ${what}`,
    markdown: result.summary,
    ok: result.exitCode === 0,
  }));
  return {
    name,
    headline: title,
    verdict,
    ok,
    otherwise,
    seconds,
    summaries,
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Names and values for a table; what lies deeper is named by its path. */
function flat(values: Readonly<Record<string, unknown>>, path = ''): Array<[string, string]> {
  return Object.entries(values).flatMap(([name, value]): Array<[string, string]> => {
    if (value === undefined || Array.isArray(value)) return [];
    // Safe: what is an object and no list has members.
    if (typeof value === 'object' && value !== null) return flat(value as Record<string, unknown>, `${path}${name} `);
    return [[`${path}${name}`, String(value)]];
  });
}
