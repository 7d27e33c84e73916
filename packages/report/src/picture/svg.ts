import type { Lineage, Word } from '@modelway/lineage';
import { oneLine } from '../escape.ts';
import { html, type Markup } from '../html/markup.ts';
import { inOrder } from '../story.ts';
import { counted } from '../words.ts';
import { box, type Layout, layOut, type Place } from './layout.ts';
import { type Arrow, type Box, countOf, firstOfFan, type Shown, shown } from './shown.ts';

/** Drawn in the colour of the verdict; not emoji, whose looks no page can choose. */
const glyphs: Readonly<Record<Word, string>> = { pass: '✓', inconclusive: '?', fail: '✕', error: '!' };
/** For where no style sheet is; a page gives its own through the classes, which win. */
const colours: Readonly<Record<Word, string>> = {
  pass: '#1a7f37',
  inconclusive: '#9a6700',
  fail: '#cf222e',
  error: '#cf222e',
};

/** @returns a lineage as a picture: one `<svg>` element, with words for those who do not see it. */
export const lineageSvg = (lineage: Lineage): string => pictureOf(shown(inOrder(lineage))).markup;

/** @returns the picture, as it stands in a page. */
export function pictureOf(it: Shown): Markup {
  const layout = layOut(it);
  const { width, height } = layout;
  const title = `Lineage: ${counted(countOf(it), 'statement')}`;
  return html`<svg class="lineage" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}. ${wordsOf(it)}" font-family="system-ui, sans-serif" font-size="13"><title>${title}</title><desc>${wordsOf(it)}</desc>
${it.arrows.map((arrow) => arrowSvg(arrow, layout))}
${it.boxes.map((one, i) => boxSvg(one, layout.places[i] ?? { x: 0, y: 0 }))}
${labels(it, layout)}</svg>`;
}

function wordsOf({ boxes, arrows, hidden }: Shown): string {
  const earlier = hidden > 0 ? [`${counted(hidden, 'earlier statement')} not drawn`] : [];
  const said = boxes.map(({ name, word, count }, i) => {
    const below = arrows.filter(({ to }) => to === i).map(({ from }) => boxes[from]?.name ?? '');
    return `${count > 1 ? `${count} × ` : ''}${name} ${word}${below.length > 0 ? ` after ${[...new Set(below)].join(', ')}` : ''}`;
  });
  return oneLine([...earlier, ...said].join('; '), 1_500);
}

function boxSvg({ name, word, id, about, faded, count }: Box, { x, y }: Place): Markup {
  return html`<g class="box ${word}" transform="translate(${x} ${y})"${faded && html` opacity="0.55"`}><title>${about}</title><rect class="card" width="${box.width}" height="${box.height}" rx="6" fill="#ffffff" stroke="#d0d7de"/><path class="band" d="M6 0.5H4.5a4 4 0 0 0-4 4v${box.height - 9}a4 4 0 0 0 4 4H6z" fill="${colours[word]}"/><text class="name" x="16" y="23" font-weight="600" fill="#1f2328">${oneLine(count > 1 ? `${count} × ${name}` : name, 23)}</text><text class="word" x="16" y="43" font-size="12" fill="${colours[word]}">${glyphs[word]} ${faded ? `${word}, retried` : word}</text><text class="id" x="${box.width - 12}" y="43" text-anchor="end" font-size="11" font-family="ui-monospace, monospace" fill="#59636e">${count === 1 && id.slice(0, 8)}</text></g>
`;
}

function arrowSvg({ from, to, label }: Arrow, { across, places }: Layout): Markup {
  const [[x1, y1], [x2, y2]] = ends(places[from], places[to], across);
  const [bend, tip] = across ? [(x2 - x1) / 2, 7] : [(y2 - y1) / 2, 7];
  const curve = across
    ? `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - tip} ${y2}`
    : `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2 - tip}`;
  const head = across ? `M${x2} ${y2}l${-tip} ${-tip / 2}v${tip}z` : `M${x2} ${y2}l${-tip / 2} ${-tip}h${tip}z`;
  return html`<g class="arrow">${label !== '' && html`<title>${oneLine(label, 200)}</title>`}<path d="${curve}" fill="none" stroke="#818b98" stroke-width="1.3"/><path class="tip" d="${head}" fill="#818b98"/></g>
`;
}

/** A fan of arrows that all carry the same thing is named once, at the first of them. */
function labels({ arrows }: Shown, { across, places }: Layout): Markup[] {
  const named = firstOfFan(arrows).filter(({ label }) => label !== '');
  return named.map(({ from, to, label }) => {
    const [[x1, y1], [x2, y2]] = ends(places[from], places[to], across);
    const fans = arrows.filter((it) => it.from === from && it.label === label).length > 1;
    const [x, y] =
      across && !fans
        ? [(x1 + x2) / 2, (y1 + y2) / 2 - 6]
        : across
          ? [x1 + 4, y1 - 6]
          : [(x1 + x2) / 2 + 8, (y1 + y2) / 2 + 4];
    const anchor = across && !fans ? 'middle' : 'start';
    return html`<text class="label" x="${x}" y="${y}" text-anchor="${anchor}" font-size="11" fill="#59636e">${oneLine(label, across ? 14 : 22)}</text>
`;
  });
}

function ends(a: Place | undefined, b: Place | undefined, across: boolean): [[number, number], [number, number]] {
  const [from, to] = [a ?? { x: 0, y: 0 }, b ?? { x: 0, y: 0 }];
  const [w, h] = [box.width, box.height];
  return across
    ? [
        [from.x + w, from.y + h / 2],
        [to.x, to.y + h / 2],
      ]
    : [
        [from.x + w / 2, from.y + h],
        [to.x + w / 2, to.y],
      ];
}
