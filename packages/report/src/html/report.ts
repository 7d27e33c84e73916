import type { Lineage } from '@modelway/lineage';
import { oneLine } from '../escape.ts';
import { ownPage } from '../link.ts';
import { type Story, shortId, subjectsOf, type Told, tellStory } from '../story.ts';
import { minuteOf } from '../time.ts';
import { consequences, counted, endings } from '../words.ts';
import { document } from './document.ts';
import { legsHtml } from './legs.ts';
import { lineageHtml } from './lineage.ts';
import { html, type Markup } from './markup.ts';
import { withinRoom } from './room.ts';
import { anchorOf, section } from './section.ts';
import { pageStyle } from './style.ts';
import { badge } from './words.ts';

export interface HtmlOptions {
  readonly line: string;
  /** The page of this run; see `renderMarkdown`. */
  readonly runUrl?: string | undefined;
  readonly title?: string;
  /** About how many characters all remarks may take together. */
  readonly room?: number;
}

/** A page is opened in a browser and kept for years: a few hundred kilobytes, whatever the lineage holds. */
const defaultRoom = 250_000;
/** Statements that get a part of their own; the table names more. */
const mostSections = 60;
/** Reasons of one statement. */
const mostReasons = 40;

/**
 * Renders what a lineage says of a line as one page that needs nothing else: no script, no request, light and dark, for
 * screens and paper. It leaves out only what does not fit into hundreds of kilobytes, and says how much.
 */
export function renderHtml(lineage: Lineage, { line, runUrl, title, room = defaultRoom }: HtmlOptions): string {
  const story = tellStory(lineage, line);
  const name = oneLine(title ?? line, 100);
  const latest = new Set(story.latest);
  const told = [...story.told]
    .reverse()
    .sort(
      (a, b) => Number(latest.has(b)) - Number(latest.has(a)) || Number(a.word === 'pass') - Number(b.word === 'pass'),
    )
    .slice(0, mostSections);
  const roomed = withinRoom(told, runUrl, room);
  const body = html`<a class="skip" href="#main">Skip to what was stated</a>
${head({ story, told, name, runUrl })}
<main id="main" tabindex="-1">
${legsHtml(story, runUrl)}
${told.map((it) => section(it, { ...(roomed.get(it) ?? { parts: [], hidden: 0 }), aside: latest.size > 3 && latest.has(it) && it.word === 'pass' }))}
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
  return html`<div class="reasons ${told.word}"><p><b>${oneLine(told.action, 60)} ${endings[told.word]}</b> <code>${oneLine(subjectsOf(told)[0] ?? '', 60)}</code></p>${said.length > 0 && html`<ul>${said.slice(0, mostReasons).map((it) => html`<li>${oneLine(it)}</li>`)}${said.length > mostReasons && html`<li>and ${counted(said.length - mostReasons, 'further reason')}</li>`}</ul>`}</div>`;
}
