import { Marked } from 'marked';
import { dice, hostileText } from '../../../test/documents/dice.ts';
import { hostileTexts } from '../../../test/documents/hostile.ts';
import { block, cellCode, code, oneLine, prose, summaryText } from './escape.ts';

const marked = new Marked({ gfm: true });
const rendered = (markdown: string): string => String(marked.parse(markdown));

/** What a reader sees of HTML without tags; spaces of no width are seen by nobody. */
const seen = (html: string): string =>
  html
    .replace(/&#8203;|\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const cases = (): string[] => {
  const roll = dice(20_261_121);
  return [...hostileTexts, ...Array.from({ length: 4_000 }, () => hostileText(roll))];
};

/** What GitHub would make a mention, a reference or a link of. */
const referring = /@[a-z0-9]|#\d|GH-\d|:\/\/|www\./i;

describe('prose', () => {
  test.each([
    ['@ada and #12', '@&#8203;ada and #&#8203;12'],
    ['a|b', 'a\\|b'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['<!-- x -->', '&lt;!-- x --&gt;'],
    ['1. one', '1\\. one'],
    ['0.25', '0.25'],
    ['-0.25', '-0.25'],
    ['- item', '\\- item'],
    ['two\nlines', 'two lines'],
    ['\u202egnp.exe', 'gnp.exe'],
  ])('%j becomes %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });

  test('shows 4,000 hostile texts as they are, in a list, a quote, a heading and a table, and nothing else', () => {
    for (const text of cases()) {
      const markdown = prose(text, 300);
      const shown = oneLine(text, 300);
      if (shown === '') continue;
      const places: Array<[string, RegExp]> = [
        [`- x ${markdown}`, /^<ul>\n<li>x ([^<]*)<\/li>\n<\/ul>\n$/],
        [`- ${markdown}`, /^<ul>\n<li>([^<]*)<\/li>\n<\/ul>\n$/],
        [markdown, /^<p>([^<]*)<\/p>\n$/],
        [`> **x** · ${markdown}`, /^<blockquote>\n<p><strong>x<\/strong> · ([^<]*)<\/p>\n<\/blockquote>\n$/],
        [`### x ${markdown} y`, /^<h3>x ([^<]*) y<\/h3>\n$/],
        [`| a | b |\n| :-- | --: |\n| ${markdown} | y |`, /<td align="left">([^<]*)<\/td>\n<td align="right">y<\/td>/],
      ];
      for (const [whole, pattern] of places) {
        const found = pattern.exec(rendered(whole));
        expect({ text, whole, seen: found && seen(found[1] ?? '') }).toEqual({ text, whole, seen: shown });
        expect((found?.[1] ?? '').replaceAll('&#8203;', '\u200b')).not.toMatch(referring);
      }
    }
  });
});

describe('code', () => {
  test.each([
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['', '–'],
    ['<!-- x', '`<! -- x`'],
    ['`'.repeat(300), `${'`'.repeat(61)} ${'`'.repeat(60)} ${'`'.repeat(61)}`],
  ])('%j becomes %j', (text, markdown) => {
    expect(code(text)).toBe(markdown);
  });

  test('holds 4,000 hostile texts in a span of its own, in a sentence and in a table', () => {
    for (const text of cases()) {
      const shown = oneLine(text, 300)
        .replaceAll('<!--', '<! --')
        .replace(/`{60,}/g, '`'.repeat(60));
      if (shown === '') continue;
      const sentence = /^<p>x <code>([^<]*)<\/code> y<\/p>\n$/.exec(rendered(`x ${code(text, 300)} y`));
      expect({ text, seen: sentence && seen(sentence[1] ?? '') }).toEqual({ text, seen: shown });
      const table = `| a | b |\n| :-- | :-- |\n| ${cellCode(text, 300)} | y |`;
      const cell = /<td align="left"><code>([^<]*)<\/code><\/td>\n<td align="left">y<\/td>/.exec(rendered(table));
      expect({ text, seen: cell && seen(cell[1] ?? '') }).toEqual({ text, seen: shown });
    }
  });
});

test('a block holds 4,000 hostile texts and ends where it should', () => {
  for (const text of cases()) {
    const html = rendered(`${block(text)}\n\nafter`);
    expect({ text, html }).toEqual({
      text,
      html: expect.stringMatching(/^<pre><code class="language-text">[^<]*<\/code><\/pre>\n<p>after<\/p>\n$/),
    });
  }
});

test('the words of a fold hold no tags and refer to nobody', () => {
  for (const text of cases()) {
    const words = summaryText(text, 100);
    expect(words).not.toMatch(/[<>"]/);
    expect(words.replaceAll('&#8203;', '\u200b').replaceAll('&#39;', "'")).not.toMatch(referring);
  }
});

test('a line of ten megabytes is bounded quickly', () => {
  expect([...oneLine('x'.repeat(10_000_000), 100)]).toHaveLength(100);
});
