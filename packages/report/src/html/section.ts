import { oneLine } from '../escape.ts';
import { shortId, subjectsOf, type Told } from '../story.ts';
import { minuteOf, tookOf } from '../time.ts';
import { counted } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { Part, Roomed } from './room.ts';
import { badge } from './words.ts';

/** Where a statement stands on the page. */
export const anchorOf = ({ id }: Told): string => `s-${shortId(id)}`;

/** @param aside it is one of many that passed: its table says enough until it is opened. @returns what a statement says, and how many of its remarks had no room. */
export function section(told: Told, { parts, hidden, aside }: Roomed & { readonly aside: boolean }): Markup {
  const { run } = told.statement.predicate;
  // A page has room for what a comment folds for want of it: its plots are what it is opened for.
  const isFolded = ({ remark, look }: Part): boolean =>
    remark.place === 'folded' && (look === 'block' || look === 'table' || look === 'figure');
  const [open, folded] = [parts.filter((it) => !isFolded(it)), parts.filter(isFolded)];
  return html`<section>
<h2 id="${anchorOf(told)}">${oneLine(told.action, 60)} ${badge(told.word)}</h2>
<p class="muted">${subjectsOf(told)
    .slice(0, 6)
    .map(
      (name) => html`<code>${oneLine(name, 80)}</code> `,
    )}· ${minuteOf(told.statement.predicate.finishedOn)} UTC · took ${tookOf(told.statement.predicate) ?? 'an unknown time'} · attempt ${run.runAttempt}${told.retried && ' · tried again later'}</p>
${aside ? html`<details><summary>What it says</summary>${inRuns(open)}</details>` : inRuns(open)}
${folded.length > 0 && html`<details${open.length === 0 && html` open`}><summary>${titles(folded)}</summary>${inRuns(folded)}</details>`}
${hidden > 0 && html`<p class="muted small">${counted(hidden, 'further remark')} of less importance ${hidden === 1 ? 'is' : 'are'} in the lineage.</p>`}
</section>`;
}

function titles(parts: readonly Part[]): string {
  const shown = parts.slice(0, 6).map(({ remark }) => oneLine(remark.title, 60) || '–');
  const rest = parts.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** What stands around a run of remarks of one look; each other remark stands alone. */
const frames: Readonly<Record<Part['look'], (inside: readonly Markup[]) => Markup>> = {
  figure: (inside) => html`<dl class="figures">${inside}</dl>
`,
  plot: (inside) => html`<div class="plots">${inside}</div>
`,
  // Narrow ones stand side by side where there is room.
  table: (inside) => html`<div class="tables">${inside.map((it) => html`<div>${it}</div>`)}</div>
`,
  wide: (inside) => html`${inside}`,
  block: (inside) => html`${inside}`,
};

function inRuns(parts: readonly Part[]): Markup[] {
  const runs: Array<{ readonly look: Part['look']; readonly inside: Markup[] }> = [];
  for (const { look, markup } of parts) {
    const before = runs.at(-1);
    if (before?.look === look) before.inside.push(markup);
    else runs.push({ look, inside: [markup] });
  }
  return runs.map(({ look, inside }) => frames[look](inside));
}
