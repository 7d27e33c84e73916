import { githubHtml } from '../github/render.ts';
import { pictureFrame } from '../html/lineage.ts';
import { html, type Markup, trust } from '../html/markup.ts';
import { remarkHtml } from '../html/remark.ts';
import { badge } from '../html/words.ts';
import { seconds } from '../number.ts';
import { readMermaid } from '../picture/read-mermaid.ts';
import { type DemoChapter, wordOf } from './story.ts';

/** @returns a chapter: how it ended, the comment that people saw, and the summaries of its jobs. Without a comment the last summary is open. */
export function chapterHtml(chapter: DemoChapter, ending?: Markup): Markup {
  const { name, headline, verdict, ok, otherwise = [], comment, summaries, series = [] } = chapter;
  return html`<section id="${name}" class="chapter" aria-labelledby="${name}-head">
<h2 id="${name}-head">${headline}</h2>
<p class="muted">${badge(wordOf(verdict))} ${ok ? 'as told' : html`<b class="otherwise">not as told</b>`} · ${seconds(Math.round(chapter.seconds * 10) / 10)}</p>
${otherwise.length > 0 && html`<ul class="otherwise">${otherwise.map((it) => html`<li>${it}</li>`)}</ul>`}
${comment !== undefined && commentHtml(comment)}
${series.map((it) => remarkHtml(it, undefined))}
${summaries.length > 0 && html`<div class="summaries"><h3>Job summaries</h3>${summaries.map((it, i) => summaryHtml(it, comment === undefined && i === summaries.length - 1))}</div>`}
${ending}</section>`;
}

/** The comment in a frame like GitHub's. The picture of the lineage is drawn by us, from what the comment says. */
const commentHtml = (
  markdown: string,
): Markup => html`<article class="comment" aria-label="Comment on the pull request">
<p class="author"><b>github-actions</b> <span class="bot">bot</span> <span class="muted">commented on the pull request</span></p>
<div class="markdown-body">${asGitHub(markdown)}</div>
</article>`;

const summaryHtml = ({ title, markdown, ok }: DemoChapter['summaries'][number], last: boolean): Markup =>
  html`<details${last && html` open`}><summary>${ok === false ? html`<span class="bad">✕</span>` : html`<span class="good">✓</span>`} ${title}</summary><div class="comment"><div class="markdown-body">${asGitHub(markdown)}</div></div></details>
`;

function asGitHub(markdown: string): Markup {
  return trust(githubHtml(markdown, { mermaid: drawn }));
}

function drawn(source: string): string {
  const picture = readMermaid(source);
  const shown = picture === undefined ? html`<pre tabindex="0"><code>${source}</code></pre>` : pictureFrame(picture);
  return shown.markup;
}
