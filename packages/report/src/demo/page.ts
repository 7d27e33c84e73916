import { githubStyle } from '../github/style.ts';
import { document } from '../html/document.ts';
import { lineageHtml } from '../html/lineage.ts';
import { html, type Markup } from '../html/markup.ts';
import { pageStyle } from '../html/style.ts';
import { badge } from '../html/words.ts';
import { formatNumber, seconds } from '../number.ts';
import { inOrder } from '../story.ts';
import { chapterHtml } from './chapter.ts';
import { type DemoChapter, type DemoPage, wordOf } from './story.ts';
import { demoStyle } from './style.ts';
import { timeLine } from './time-line.ts';

/** @returns the story as one page: each comment and summary as GitHub would show it, traffic over time, and where it came from. */
export function renderDemoPage(page: DemoPage): string {
  const body = html`<a class="skip" href="#story">Skip to the story</a>
${masthead(page)}
<div class="book">
${contents(page.chapters)}
<main id="story" tabindex="-1">
${timeLine(page)}
${chaptersHtml(page)}
</main>
</div>`;
  return document({ title: page.title, styles: [githubStyle(), pageStyle(), demoStyle()], body });
}

function masthead({ title, chapters, traffic }: DemoPage): Markup {
  const took = chapters.reduce((sum, it) => sum + it.seconds, 0);
  const [sent, failed] = (['sent', 'failed'] as const).map((what) => traffic.reduce((sum, it) => sum + it[what], 0));
  const bad = chapters.filter(({ ok }) => !ok);
  const figures: Array<[string, string]> = [
    ['Chapters as told', `${chapters.length - bad.length} of ${chapters.length}`],
    ['Took', seconds(took)],
    ['Live requests', formatNumber(String(sent ?? 0))],
    ['Failed for users', formatNumber(String(failed ?? 0))],
  ];
  return html`<header class="masthead"><h1>${title}</h1>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd><b>${value}</b></dd></div>`)}</dl></header>`;
}

const contents = (chapters: readonly DemoChapter[]): Markup => html`<nav class="contents" aria-label="Chapters"><ol>
${chapters.map(
  (
    it,
  ) => html`<li><a href="#${it.name}"><span>${it.headline}</span> <small>${badge(wordOf(it.verdict))} ${seconds(Math.round(it.seconds * 10) / 10)}${!it.ok && html` <b class="otherwise">not as told</b>`}</small></a></li>
`,
)}</ol></nav>`;

/** What serves at the end belongs to the chapter that asks for it: the last. */
function chaptersHtml(page: DemoPage): Markup[] {
  const last = page.chapters.length - 1;
  return page.chapters.map((it, i) => chapterHtml(it, i === last ? trace(page) : undefined));
}

function trace({ lineage, serving = [] }: DemoPage): Markup {
  const told = inOrder(lineage);
  const rows = serving.map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td><code>${value}</code></td></tr>`,
  );
  return html`${rows.length > 0 && html`<h3>What serves now</h3><div class="scroll" tabindex="0" role="group" aria-label="What serves now"><table><tbody>${rows}</tbody></table></div>`}
<h3>Where it came from</h3>
${told.length > 0 && lineageHtml(told, undefined)}`;
}
