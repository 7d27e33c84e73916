import { oneLine } from '../escape.ts';
import { type Distribution, distributionOf, type HistogramRemark } from '../histogram.ts';
import { counted } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { badge } from './words.ts';

const size = { width: 360, height: 120 } as const;
/** Sides that are told apart by their looks. */
const mostSides = 4;
/** Categories with words under them; more are told by the pointer and by the numbers. */
const mostNamed = 6;

/** @returns a histogram as bars side by side, each side as shares of its own, and its numbers. */
export function histogramHtml(remark: HistogramRemark): Markup {
  const whole = distributionOf(remark);
  const found = { bins: whole.bins, sides: whole.sides.slice(0, mostSides) };
  const { title, note, word, x } = remark;
  const caption = html`<figcaption>${oneLine(title, 200)} ${word && badge(word)}${note && html` <span class="muted">${oneLine(note, 300)}</span>`}</figcaption>`;
  if (found.bins.length === 0)
    return html`<figure class="histogram">${caption}<p class="muted">Nothing was counted.</p></figure>
`;
  return html`<figure class="histogram">${caption}
${legend(found)}<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${wordsOf(title, found)}">${bars(found)}<path class="ground" d="M0 ${size.height - 0.5}H${size.width}"/></svg>
${under(found)}<p class="muted axis">${oneLine(x.label, 200)}${x.unit && ` in ${oneLine(x.unit, 50)}`}</p>
${numbers(x.label, found)}</figure>
`;
}

const legend = ({ sides }: Distribution): Markup =>
  html`<ul class="legend">${sides.map(({ name, total }, i) => html`<li><svg width="12" height="12" aria-hidden="true"><rect class="side s${i}" width="12" height="12" rx="2"/></svg> ${oneLine(name, 80)} <span class="muted">${counted(total, 'value')}</span></li>`)}</ul>`;

function bars({ bins, sides }: Distribution): Markup[] {
  const highest = Math.max(...sides.flatMap(({ shares }) => shares)) || 1;
  const [slot, gap] = [size.width / bins.length, Math.min(4, (size.width / bins.length) * 0.18)];
  const width = (slot - gap) / sides.length;
  return bins.map(({ text }, bin) => {
    const drawn = sides.map(({ shares }, side) => {
      const height = ((shares[bin] ?? 0) / highest) * (size.height - 4);
      return html`<rect class="side s${side}" x="${round(bin * slot + gap / 2 + side * width)}" y="${round(size.height - height)}" width="${round(width)}" height="${round(height)}"/>`;
    });
    const said = sides.map(({ name, shares }) => `${oneLine(name, 60)}: ${percent(shares[bin])}`).join('\n');
    return html`<g>${drawn}<rect class="hint" x="${round(bin * slot)}" y="0" width="${round(slot)}" height="${size.height}"><title>${`${text}\n${said}`}</title></rect></g>`;
  });
}

/** Numbers are named by where they begin and end, categories one by one where there is room. */
function under({ bins }: Distribution): Markup {
  const [first, last] = [bins[0], bins.at(-1)];
  const ends = (text: string | undefined, which: 0 | 1): string => text?.split(' to ')[which] ?? '';
  if (first?.edges)
    return html`<p class="under ends"><span>${ends(first.text, 0)}</span><span>${ends(last?.text, 1)}</span></p>`;
  if (bins.length > mostNamed) return html``;
  return html`<p class="under">${bins.map(({ text }) => html`<span>${text || '–'}</span>`)}</p>`;
}

const numbers = (label: string, { bins, sides }: Distribution): Markup =>
  html`<details class="numbers"><summary>Numbers</summary><div class="scroll" tabindex="0" role="group" aria-label="${oneLine(label, 80)}"><table>
<thead><tr><th scope="col">${oneLine(label, 80)}</th>${sides.map(({ name }) => html`<th scope="col" class="right">${oneLine(name, 80)}</th>`)}</tr></thead>
<tbody>${bins.map(({ text }, i) => html`<tr><th scope="row">${text || '–'}</th>${sides.map(({ shares }) => html`<td class="right number">${percent(shares[i])}</td>`)}</tr>`)}</tbody></table></div></details>`;

function wordsOf(title: string, { bins, sides }: Distribution): string {
  const said = sides.map(({ name, shares }) => {
    const most = shares.reduce((best, it, i) => (it > (shares[best] ?? 0) ? i : best), 0);
    return `${oneLine(name, 60)} mostly ${bins[most]?.text ?? ''} (${percent(shares[most])})`;
  });
  return `${oneLine(title, 200)}: ${said.join('; ')}`;
}

const percent = (share = 0): string => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;
const round = (it: number): number => Number(it.toFixed(2));
