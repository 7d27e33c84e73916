import { oneLine } from '../escape.ts';
import { runPage } from '../link.ts';
import { type Shown, shown } from '../picture/shown.ts';
import { pictureOf } from '../picture/svg.ts';
import { shortId, subjectsOf, type Told } from '../story.ts';
import { minuteOf, tookOf } from '../time.ts';
import { counted } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { badge } from './words.ts';

/** Rows of the table; `modelway verify` lists all. */
const mostRows = 120;

/** @returns the picture of a story and its table, side by side where there is room. */
export const lineageHtml = (told: readonly Told[], runUrl: string | undefined): Markup =>
  html`<div class="pair">${pictureFrame(shown(told))}${storyTable(told, runUrl)}</div>
`;

/** @returns a picture that scrolls by itself where it does not fit. */
export const pictureFrame = (picture: Shown): Markup =>
  html`<div class="scroll picture" tabindex="0" role="group" aria-label="Lineage picture">${pictureOf(picture)}</div>
`;

/** @returns the story as a table: what was stated, about what, how it ended, when, and by which id it is found. */
const storyTable = (told: readonly Told[], runUrl: string | undefined): Markup =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="Statements"><table>
<thead><tr><th scope="col">Statement</th><th scope="col">Verdict</th><th scope="col">About</th><th scope="col">Finished (UTC)</th><th scope="col" class="right">Took</th><th scope="col">Id</th></tr></thead>
<tbody>${told.slice(-mostRows).map((it) => row(it, runUrl))}</tbody></table>${told.length > mostRows && html`<p class="muted small">${counted(told.length - mostRows, 'earlier statement')} in the lineage.</p>`}</div>
`;

function row(told: Told, runUrl: string | undefined): Markup {
  const { run, startedOn, finishedOn } = told.statement.predicate;
  const [page, action] = [runPage(run, runUrl), oneLine(told.action, 60)];
  return html`<tr><th scope="row">${page === undefined ? action : html`<a href="${page}" rel="noreferrer">${action}</a>`}</th><td>${badge(told.word)}${told.retried && ', tried again'}</td><td>${subjectsOf(told).map((name, i) => html`${i > 0 && ', '}<code>${oneLine(name, 80)}</code>`)}</td><td class="number">${minuteOf(finishedOn)}</td><td class="number right">${tookOf({ startedOn, finishedOn }) ?? '–'}</td><td><code>${shortId(told.id)}</code></td></tr>
`;
}
