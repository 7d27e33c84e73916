import type { Lineage, Remark } from '@modelway/lineage';
import { oneLine } from '../escape.ts';
import { ownPage } from '../link.ts';
import { remarksAt, type Story, shortId, subjectsOf, type Told, tellStory } from '../story.ts';
import { minuteOf, tookOf } from '../time.ts';
import { consequences, counted, endings } from '../words.ts';
import { document } from './document.ts';
import { lineageHtml } from './lineage.ts';
import { html, type Markup } from './markup.ts';
import { numbersHtml, remarkHtml } from './remark.ts';
import { pageStyle } from './style.ts';
import { badge } from './words.ts';

export interface HtmlOptions {
  readonly line: string;
  /** The page of this run; see `renderMarkdown`. */
  readonly runUrl?: string | undefined;
  readonly title?: string;
}

/**
 * Renders what a lineage says of a line as one page that needs nothing else: no script, no request, light and dark, for
 * screens and paper. Unlike the comment it leaves nothing out.
 */
export function renderHtml(lineage: Lineage, { line, runUrl, title }: HtmlOptions): string {
  const story = tellStory(lineage, line);
  const name = oneLine(title ?? line, 100);
  const told = [...story.told].reverse().sort((a, b) => Number(isLatest(story, b)) - Number(isLatest(story, a)));
  const body = html`${head({ story, told, name, runUrl })}
<main>
${told.map((it) => section(it, runUrl))}
<section aria-labelledby="lineage"><h2 id="lineage">Lineage</h2>
${story.told.length > 0 && lineageHtml(story.told, runUrl)}</section>
</main>
<footer><p class="muted small">Made by Modelway from the lineage ${story.latest.map(({ id }) => html`<code>${shortId(id)}</code> `)}and from nothing else.</p></footer>`;
  return document({ title: `${name} ${consequences[story.word]}`, styles: [pageStyle()], body });
}

interface Head {
  readonly story: Story;
  readonly told: readonly Told[];
  readonly name: string;
  readonly runUrl: string | undefined;
}

const isLatest = (story: Story, told: Told): boolean => story.latest.includes(told);
const anchorOf = ({ id }: Told): string => `s-${shortId(id)}`;

function head({ story, told, name, runUrl }: Head): Markup {
  const last = story.latest.at(-1);
  const page = ownPage(runUrl);
  const bad = story.told.filter(({ word, retried }) => word !== 'pass' && !retried);
  const why = bad.length > 0 ? bad : story.latest;
  return html`<header>
<p class="verdict-line">${badge(story.word)}</p>
<h1>${name} ${story.latest.length === 0 ? 'waits: nothing has been stated yet' : consequences[story.word]}</h1>
${last && html`<p class="muted">commit <code>${oneLine(last.statement.predicate.run.commit.slice(0, 12))}</code> · ${minuteOf(last.statement.predicate.finishedOn)} UTC${page !== undefined && html` · <a href="${page}" rel="noreferrer">the run</a>`} · ${counted(story.told.length, 'statement')}</p>`}
<div class="why">${why.slice(0, 20).map(reasons)}${why.length > 20 && html`<p>${counted(why.length - 20, 'further statement')} of this kind: see the table below.</p>`}</div>
<nav aria-label="Statements"><ul>${told.slice(0, 60).map((it) => html`<li><a href="#${anchorOf(it)}">${oneLine(it.action, 60)}</a></li>`)}<li><a href="#lineage">lineage</a></li></ul></nav>
</header>`;
}

function reasons(told: Told): Markup {
  const said = told.statement.predicate.verdict.reasons.filter((it) => oneLine(it) !== '');
  return html`<div class="reasons ${told.word}"><p><b>${oneLine(told.action, 60)} ${endings[told.word]}</b> <code>${oneLine(subjectsOf(told)[0] ?? '', 60)}</code></p>${said.length > 0 && html`<ul>${said.map((it) => html`<li>${oneLine(it)}</li>`)}</ul>`}</div>`;
}

function section(told: Told, runUrl: string | undefined): Markup {
  const [open, folded] = [remarksAt(told, 'open'), remarksAt(told, 'folded')];
  const { run } = told.statement.predicate;
  return html`<section>
<h2 id="${anchorOf(told)}">${oneLine(told.action, 60)} ${badge(told.word)}</h2>
<p class="muted">${subjectsOf(told)
    .slice(0, 6)
    .map(
      (name) => html`<code>${oneLine(name, 80)}</code> `,
    )}· ${minuteOf(told.statement.predicate.finishedOn)} UTC · took ${tookOf(told.statement.predicate) ?? 'an unknown time'} · attempt ${run.runAttempt}${told.retried && ' · tried again later'}</p>
${remarksHtml(open, runUrl)}
${folded.length > 0 && html`<details${open.length === 0 && html` open`}><summary>${counted(folded.length, 'further remark')}</summary>${remarksHtml(folded, runUrl)}</details>`}
</section>`;
}

/** Numbers that follow one another stand in one list. */
function remarksHtml(remarks: readonly Remark[], runUrl: string | undefined): Markup[] {
  const out: Array<Markup | Array<Extract<Remark, { kind: 'number' }>>> = [];
  for (const remark of remarks) {
    const before = out.at(-1);
    if (remark.kind !== 'number') out.push(remarkHtml(remark, runUrl));
    else if (Array.isArray(before)) before.push(remark);
    else out.push([remark]);
  }
  return out.map((it) => (Array.isArray(it) ? numbersHtml(it) : it));
}
