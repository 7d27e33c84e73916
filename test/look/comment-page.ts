import type { Lineage } from '@modelway/lineage';
import { githubHtml, githubStyle, renderMarkdown } from '@modelway/report';
import { runUrl } from './gallery.ts';

/** What GitHub's page adds to the style of its Markdown: the frame, and the ground that it lies on. */
const frame = `
  :root { color-scheme: light dark; --ground: #ffffff; --rule: #d1d9e0; --bar: #f6f8fa; --ink: #1f2328; }
  @media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --rule: #3d444d; --bar: #151b23; --ink: #f0f6fc; } }
  body { margin: 0; padding: 16px; background: var(--ground); color: var(--ink); font: 14px/1.5 system-ui, "Noto Sans", Helvetica, Arial, sans-serif; }
  article { max-width: 870px; margin: 0 auto; border: 1px solid var(--rule); border-radius: 6px; }
  article > p { margin: 0; padding: 8px 16px; background: var(--bar); border-bottom: 1px solid var(--rule); border-radius: 6px 6px 0 0; }
  .markdown-body { padding: 16px; font-size: 14px; border-radius: 6px; }
  .markdown-body .octicon { margin-right: 8px; vertical-align: text-bottom; }
  pre.mermaid { background: transparent; text-align: center; }
`;

/** @returns a page that shows the comment of a lineage as GitHub would; Mermaid charts are left to Mermaid. */
export function commentPage(lineage: Lineage): string {
  const markdown = renderMarkdown(lineage, {
    line: 'mortgage',
    budget: 65_000,
    marker: '<!-- modelway:report v1 line=mortgage -->',
    runUrl,
  });
  const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = githubHtml(markdown, { mermaid: (source) => `<pre class="mermaid">${asText(source)}</pre>` });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Comment</title><style>${githubStyle()}${frame}</style>
<article><p><b>github-actions</b> bot commented</p><div class="markdown-body">${body}</div></article></html>`;
}
