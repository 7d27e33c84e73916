/** Whoever can name a branch, a metric or a column can put text into a lineage: all of it is hostile when it is shown. */

/** Controls, bidi marks and other formats, lone surrogates, private use, odd line ends, what is no character: they show nothing and turn text around. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}]/gu;
const unseenInBlock = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}]/gu;
/** More than three marks on one letter climb into the lines above and below. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;
const zeroWidthSpace = '\u200b';

/** A sentence that is longer than this is no sentence; the lineage keeps it whole. */
const longest = 2_000;

/** @returns one visible line: no controls, blanks collapsed, at most `most` characters (then it ends in `…`). */
export function oneLine(text: string, most = longest): string {
  // A line of ten megabytes is not worth the time to clean it.
  const bounded = text.slice(0, 8 * most);
  const clean = bounded.replace(/\s+/g, ' ').replace(unseen, '').replace(piledMarks, '$1').trim();
  const characters = [...clean];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : clean;
}

/** @returns Markdown that shows the text as it is, in running text and in table cells. Nothing in it mentions, links, refers or formats. */
export function prose(text: string, most?: number): string {
  return oneLine(text, most)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^[-+=](?![\d.])/, '\\$&')
    .replace(/^(\d+)([.)])(?!\d)/, '$1\\$2')
    .replace(...unreferred);
}

/** @returns the same for the words of a link, where not every parser agrees on what an escaped bracket before a parenthesis is. */
export const linkText = (text: string, most?: number): string => prose(text, most).replace(/[()!]/g, '\\$&');

/** What GitHub would turn into a mention, a reference or a link is broken by a space of no width, as Renovate does. */
const unreferred: [RegExp, string] = [/[@#]|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, '$&&#8203;'];

/** @returns a code span; mentions and references are inert in it. Fit for running text. */
export function code(text: string, most?: number): string {
  const clean = fenceable(oneLine(text, most));
  if (clean === '') return '–';
  const fence = '`'.repeat(longestRun(clean) + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** @returns a code span for a table cell. A backslash before a pipe would free the pipe again, so they are kept apart. */
export const cellCode = (text: string, most?: number): string =>
  code(text, most)
    .replace(/\\(?=\|)/g, `\\${zeroWidthSpace}`)
    .replaceAll('|', '\\|');

/** @returns a fenced block with the text, line by line. */
export function block(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(unseenInBlock, '');
  const clean = fenceable(lines).replace(/\s+$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(clean) + 1));
  return `${fence}text\n${clean}\n${fence}`;
}

/** @returns text for HTML inside Markdown, such as a `<summary>`: GitHub looks for mentions there too. */
export const summaryText = (text: string, most?: number): string =>
  htmlText(oneLine(text, most)).replace(...unreferred);

/** @returns text for HTML content and for quoted attributes. */
export const htmlText = (text: string): string =>
  text
    .replace(unseenInBlock, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/**
 * What may stand between fences: nothing that looks like a comment, because ours is found again by one, and no run of
 * backticks that cmark cannot fence (it counts to 80 for a span and to 255 for a block; GitHub's parser descends from it).
 */
const fenceable = (text: string): string => text.replaceAll('<!--', '<! --').replace(/`{60,}/g, '`'.repeat(60));

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
