/** Whether a report says only what we say: read by a parser of Markdown, and by what GitHub does to text after it. */
import { Marked, type Token } from 'marked';

const ourTag = /^(?:<details><summary>[^<>]*(?:<b>[^<>]*<\/b>[^<>]*)?<\/summary>|<\/details>|<\/?sub>|<br>)$/;
const ourPage = 'https://github.com/acme/mortgage/actions/runs/';

/** GitHub mentions, refers, closes and links in what is left as text: code is exempt, and entities have become characters. */
export const acted =
  /(?<![\w/])@[a-z0-9]|#\d|GH-\d|:\/\/|www\.|\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:[\w./-]*#|GH-)\d/i;

/** @param marker our own comment, which is taken out first. @returns what of a report is not ours. */
export function foreignInMarkdown(markdown: string, marker = ''): string[] {
  const tokens = tokensOf(new Marked({ gfm: true }).lexer(markdown.replace(marker, '')));
  return tokens.flatMap((token) => {
    if (token.type === 'html') return ourTag.test(token.raw.trim()) ? [] : [token.raw];
    if (token.type === 'link') return token.href.startsWith(ourPage) ? [] : [token.raw];
    if (token.type === 'image' || token.type === 'def') return [token.raw];
    if (token.type === 'code') return token.lang === 'mermaid' ? foreignInMermaid(token.text) : [];
    const isText = token.type === 'text' && !('tokens' in token && token.tokens);
    const text = isText ? token.raw.replaceAll('&#8203;', '\u200b').replace(/&(?:amp|lt|gt);/g, '') : '';
    return acted.test(text) ? [text] : [];
  });
}

/** All tokens of a text, those inside others included. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const cells = token.type === 'table' ? [...token.header, ...token.rows.flat()] : [];
    const inner: Token[] = [
      ...('tokens' in token ? (token.tokens ?? []) : []),
      ...('items' in token ? token.items : []),
    ];
    return [token, ...tokensOf(inner), ...cells.flatMap((cell: { tokens: Token[] }) => tokensOf(cell.tokens))];
  });
}

const number = String.raw`-?\d+(?:\.\d+)?`;
const mermaidLine = new RegExp(
  [
    'flowchart (?:LR|TD)',
    'xychart-beta',
    String.raw`%%\{init: \{"xyChart":\{"width":640,"height":360\},"themeVariables":\{"xyChart":\{"backgroundColor":"transparent","plotColorPalette":"[#\w, ]+"\}\}\}\}%%`,
    String.raw`  accTitle: [\w .-]+`,
    String.raw`  [xy]-axis "[\w .-]+" ${number} --> ${number}`,
    String.raw`  line \[${number}(?:, ${number})*\]`,
    String.raw`  n\d*\["[\w .-]*(?:<br\/>[\w ]+)?"\]:::\w+`,
    String.raw`  n\d* (?:-->|-\.->)(?:\|"[\w .-]*"\|)? n\d+`,
    String.raw`  classDef [\w ,:#-]+`,
  ]
    .map((it) => `(?:${it})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'),
);

/** @returns the lines of a chart that our own grammar does not have: it is far smaller than Mermaid's. */
export const foreignInMermaid = (source: string): string[] =>
  source.split('\n').filter((line) => !mermaidLine.test(line));
