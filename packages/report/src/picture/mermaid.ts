import type { Lineage } from '@modelway/lineage';
import { inOrder, type Told } from '../story.ts';
import { type Box, countOf, firstOfFan, layersOf, type Shown, shown } from './shown.ts';

/** Fixed colours that can be read on white and on black: GitHub draws one picture for both. */
const styles = [
  'classDef pass fill:#dafbe1,stroke:#1a7f37,color:#0b3d17',
  'classDef inconclusive fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
  'classDef fail fill:#ffebe9,stroke:#cf222e,color:#6e0011',
  'classDef error fill:#ffebe9,stroke:#cf222e,color:#6e0011,stroke-dasharray:4 3',
  'classDef earlier fill:#eaeef2,stroke:#6e7781,color:#24292f',
];

/** @returns a lineage as a Mermaid flowchart, without the fence around it. */
export const lineageMermaid = (lineage: Lineage): string => mermaidOf(inOrder(lineage));

/**
 * @returns the flowchart of a story. Mermaid has a grammar of its own, and one wrong character turns the picture into a red
 * box: labels are quoted and keep to letters, digits and `._-`, which also leaves nothing to inject.
 */
export function mermaidOf(told: readonly Told[]): string {
  const picture = shown(told);
  const layers = layersOf(picture);
  // A long row is drawn small: then names on its arrows would only make it smaller.
  const named = layers > 4 && layers <= 7 ? [] : firstOfFan(picture.arrows);
  return [
    `flowchart ${layers > 7 ? 'TD' : 'LR'}`,
    `  accTitle: Lineage of ${countOf(picture)} statements`,
    ...earlier(picture),
    ...picture.boxes.map((it, i) => `  n${i}["${boxLabel(it)}"]:::${it.word}`),
    ...picture.arrows.map((it) => `  n${it.from} -->${named.includes(it) ? arrowLabel(it.label) : ''} n${it.to}`),
    ...styles.map((style) => `  ${style}`),
  ].join('\n');
}

const boxLabel = ({ name, word, id, count }: Box): string =>
  count === 1 ? `${safe(name, 24)}<br/>${word} ${id.slice(0, 7)}` : `${count} x ${safe(name, 24)}<br/>${word} each`;

/** Half a name says little and makes the picture wide, and a phone draws a wide picture small. */
function arrowLabel(label: string): string {
  const clean = safe(label, 40);
  return clean === '' || clean.length > 14 ? '' : `|"${clean}"|`;
}

function earlier({ hidden, boxes, arrows }: Shown): string[] {
  if (hidden === 0) return [];
  const roots = boxes.flatMap((_, i) => (arrows.some(({ to }) => to === i) ? [] : [i]));
  return [`  n["${hidden} earlier statements"]:::earlier`, ...roots.map((i) => `  n -.-> n${i}`)];
}

/** @returns the text with only what no version of Mermaid reads as anything else; `end` alone would end the chart. */
export function safe(text: string, most: number): string {
  const clean = text
    .replace(/[^A-Za-z0-9 ._-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = clean.length > most ? `${clean.slice(0, most - 2)}..` : clean;
  return /^(?:end|default|click|style|subgraph)$/i.test(short) ? `${short}.` : short;
}
