import { words } from '@modelway/lineage';
import type { Arrow, Box, Shown } from './shown.ts';

const boxLine = /^\s*n(\d+)\["([\w .-]*)<br\/>([a-z]+) ([0-9a-f]{7}|each)"\]:::/;
const arrowLine = /^\s*n(\d+) -->(?:\|"([\w .-]*)"\|)? n(\d+)$/;
const earlierLine = /^\s*n\["(\d+) earlier statements"\]/;

/** @returns the picture that a Mermaid flowchart of ours shows, or undefined when it is not one of ours. */
export function readMermaid(source: string): Shown | undefined {
  const lines = source.split('\n');
  const arrows = lines.flatMap((line): Arrow[] => {
    const found = arrowLine.exec(line);
    return found === null ? [] : [{ from: Number(found[1]), to: Number(found[3]), label: found[2] ?? '' }];
  });
  const boxes: Box[] = [];
  for (const line of lines) {
    const [, number, name = '', said, id = ''] = boxLine.exec(line) ?? [];
    const word = words.find((it) => it === said);
    // Our boxes are numbered in order, and what they stand on comes before them.
    if (word === undefined || Number(number) !== boxes.length) continue;
    const below = arrows.filter(({ to }) => to === boxes.length).map(({ from }) => boxes[from]?.layer ?? -1);
    boxes.push({
      name,
      word,
      id,
      about: `${name}: ${word}`,
      count: 1,
      faded: false,
      layer: 1 + Math.max(-1, ...below),
    });
  }
  const hidden = lines.map((line) => Number(earlierLine.exec(line)?.[1] ?? 0)).find((it) => it > 0) ?? 0;
  const known = arrows.filter(({ from, to }) => from < boxes.length && to < boxes.length);
  return boxes.length > 0 ? { boxes, arrows: known, hidden } : undefined;
}
