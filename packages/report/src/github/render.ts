import { Marked, type Tokens } from 'marked';
import { htmlText } from '../escape.ts';
import { alertHtml, alertOf } from './alert.ts';
import { balanced, keptTags } from './tags.ts';

export interface GitHubOptions {
  /** What stands where GitHub draws a Mermaid chart; by default its source. Trusted HTML. */
  readonly mermaid?: (source: string) => string;
}

/**
 * Renders a comment or a job summary as GitHub would: GFM, alerts, the HTML that GitHub keeps and no other. The Markdown is
 * hostile. Nothing of the result leaves the element that it is put into, and nothing in it loads anything.
 * @returns the content of an element with the class `markdown-body`.
 */
export function githubHtml(markdown: string, { mermaid }: GitHubOptions = {}): string {
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => keptTags(text),
      image: ({ text }: Tokens.Image) => htmlText(text),
      link({ href, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        return /^(?:https?:|#)/i.test(href)
          ? `<a href="${htmlText(href)}" rel="nofollow noreferrer">${words}</a>`
          : words;
      },
      code: ({ text, lang }: Tokens.Code) =>
        lang === 'mermaid' && mermaid !== undefined
          ? mermaid(text)
          : `<pre tabindex="0"><code>${htmlText(text)}</code></pre>\n`,
      blockquote({ tokens, text }: Tokens.Blockquote) {
        const alert = alertOf(text);
        if (alert === undefined) return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
        return alertHtml(alert.word, this.parser.parse(marked.lexer(alert.rest)));
      },
    },
  });
  // As on GitHub, tables scroll, so they can be reached by keyboard.
  return balanced(String(marked.parse(markdown)).replaceAll('<table>', '<table tabindex="0">'));
}
