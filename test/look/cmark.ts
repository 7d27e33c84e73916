import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { renderMarkdown } from '@modelway/report';
import { dice, hostileText } from '../documents/dice.ts';
import { hostile } from '../documents/hostile.ts';
import { acted } from '../documents/inspect-markdown.ts';
import { runUrl } from './gallery.ts';
import type { Looked } from './run.ts';

const place = '/usr/bin/cmark-gfm';
const extensions = ['table', 'autolink', 'strikethrough', 'tasklist'].flatMap((name) => ['-e', name]);
const ours = /^(?:h3|h4|p|strong|em|code|ul|li|table|thead|tbody|tr|td|th|blockquote|pre|details|summary|sub|br|b)$/;
const ourLink = /^ href="https:\/\/github\.com\/acme\/mortgage\/actions\/runs\/\d+"$/;

/**
 * Reads reports of hostile documents with GitHub's own parser of Markdown, of which the one of our tests is only like: it found
 * what the other did not (runs of backticks beyond its counters, addresses after an underscore).
 * @returns nothing when the parser is not installed (`apt-get install -y cmark-gfm`).
 */
export function lookWithCmark(count: number): Looked[] {
  if (!hasCmark()) {
    process.stdout.write(
      `${place} is not there (apt-get install -y cmark-gfm): hostile reports were not read with it\n`,
    );
    return [];
  }
  const roll = dice(5);
  const wrong = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const lineage = hostile(Array.from({ length: 5 }, () => hostileText(roll)));
    for (const it of foreignInCmark(renderMarkdown(lineage, { line: 'mortgage', budget: 1_000_000, runUrl })))
      wrong.add(it);
  }
  return [{ name: `cmark-gfm on ${count} hostile reports`, wrong: [...wrong].slice(0, 20) }];
}

/** @returns whether GitHub's own parser is installed. */
export const hasCmark = (): boolean => existsSync(place);

/** @returns the tags that are not ours in what GitHub's parser makes of a report, and the text in which GitHub would act. */
export function foreignInCmark(markdown: string): string[] {
  const html = execFileSync(place, [...extensions, '--unsafe'], { input: markdown, encoding: 'utf8' });
  const said = html
    .replace(/<!--[^>]*-->|<(pre|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&#8203;', '\u200b')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, '');
  return [...said.split('\n').filter((line) => acted.test(line)), ...foreignTags(html)];
}

function foreignTags(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)].flatMap(([tag, name = '', rest = '']) => {
    const known = ours.test(name) || (name === 'a' && (tag.startsWith('</') || ourLink.test(rest)));
    return known ? [] : [tag];
  });
}
