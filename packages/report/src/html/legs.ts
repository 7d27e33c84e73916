import { oneLine } from '../escape.ts';
import { legsOf } from '../legs.ts';
import { type Story, shortId, subjectsOf, type Told } from '../story.ts';
import { readTable } from '../table.ts';
import { html, type Markup } from './markup.ts';
import { cellHtml } from './remark.ts';
import { badge } from './words.ts';

/** @returns what happened side by side as one table; nothing when nothing did. */
export function legsHtml(story: Story, runUrl: string | undefined): Markup {
  const legs = legsOf(story);
  if (legs === undefined) return html``;
  const { action, count, columns, rows } = legs;
  const read = readTable(
    columns.length,
    rows.map(({ cells }) => cells),
  );
  return html`<section><h2>${count} × ${oneLine(action, 60)}, side by side</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Side by side"><table>
<thead><tr><th scope="col"><span class="hidden">what</span></th><th scope="col">verdict</th>${columns.map((name) => html`<th scope="col" class="right">${oneLine(name, 80)}</th>`)}</tr></thead>
<tbody>${rows.map(({ told }, i) => html`<tr><th scope="row">${nameOf(told)}</th><td>${badge(told.word)}</td>${(read[i] ?? []).map((cell) => html`<td class="right">${cellHtml(cell, runUrl)}</td>`)}</tr>`)}</tbody></table></div></section>`;
}

const nameOf = (told: Told): Markup =>
  html`<a href="#s-${shortId(told.id)}"><code>${oneLine(subjectsOf(told)[0] ?? '', 60) || shortId(told.id)}</code></a>`;
