import { dice, hostileText } from '../../../../test/documents/dice.ts';
import { githubHtml } from './render.ts';

describe('as GitHub shows Markdown', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['x <img src=x onerror=alert(1)>', '<p>x &lt;img src=x onerror=alert(1)&gt;</p>'],
    ['![a](https://evil.example/x.png)', '<p>a</p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['<sub align="left" onclick="x" style="y">a</sub>', '<p><sub align="left">a</sub></p>'],
    ['<!-- hidden -->', ''],
  ])('%s becomes %s', (markdown, html) => {
    expect(githubHtml(markdown).trim()).toBe(html);
  });

  test('an alert is an alert, a quote is a quote', () => {
    expect(githubHtml('> [!CAUTION]\n> **no**\n> - why')).toMatch(
      /^<div class="markdown-alert markdown-alert-caution"><p class="markdown-alert-title"><svg.*<\/svg>Caution<\/p><p><strong>no<\/strong><\/p>/,
    );
    expect(githubHtml('> \\[!CAUTION\\]\n> no')).toMatch(/^<blockquote>/);
  });

  test('Mermaid is drawn by whoever can', () => {
    expect(githubHtml('```mermaid\npie\n```', { mermaid: (source) => `<svg>${source.length}</svg>` })).toBe(
      '<svg>3</svg>',
    );
    expect(githubHtml('```mermaid\npie\n```')).toContain('<pre tabindex="0"><code>pie</code></pre>');
  });

  test('what is left open is closed, and what was not open is not closed', () => {
    expect(githubHtml('<details><summary>a\n\nb')).toMatch(/^<details><summary>a[\s\S]*<\/summary><\/details>$/);
    expect(githubHtml('a</div></details></section>')).toBe('<p>a&lt;/section&gt;</p>\n');
  });
});

test('of 3,000 hostile texts only tags that GitHub keeps come out, without anything that loads or runs, all closed', () => {
  const roll = dice(7);
  for (let i = 0; i < 3_000; i += 1) {
    const text = hostileText(roll) + hostileText(roll);
    const html = githubHtml(text);
    expect({ text, html }).toEqual({
      text,
      html: expect.not.stringMatching(/<(?:script|style|img|iframe|form|svg|object|link|meta)\b(?! class="octicon")/i),
    });
    const tags = [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gi)].filter(
      ([whole, , name = '']) => !whole.endsWith('/>') && !/^(?:br|hr|wbr|input)$/i.test(name),
    );
    const depth = tags.reduce((sum, [, closing]) => sum + (closing ? -1 : 1), 0);
    expect({ text, depth }).toEqual({ text, depth: 0 });
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=|<[^>]*(?:href|src)="(?!https?:|#)/i);
  }
});
