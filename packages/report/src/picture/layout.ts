import { layersOf, type Shown } from './shown.ts';

/** Where a box lies, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly across: boolean;
  readonly places: readonly Place[];
  readonly width: number;
  readonly height: number;
}

export const box = { width: 192, height: 56 } as const;
const margin = 1;
/** Between layers there is room for the name of what was handed over, when it has one. */
const gapsOf = (named: boolean) => ({
  across: { layer: named ? 104 : 40, side: 18 },
  down: { layer: named ? 46 : 28, side: 28 },
});
/** A picture that would be wider than this is drawn from top to bottom. */
const widest = 1_120;

/** @returns a layered drawing: what stands on something lies after it, beside its siblings in the order of their parents. */
export function layOut(shown: Shown): Layout {
  const layers = layersOf(shown);
  const gaps = gapsOf(shown.arrows.some(({ label }) => label !== ''));
  const across = layers * (box.width + gaps.across.layer) - gaps.across.layer + 2 * margin <= widest;
  const [gap, along, aside] = across ? [gaps.across, box.width, box.height] : [gaps.down, box.height, box.width];
  const rows = inLayers(shown);
  const extent = Math.max(0, ...rows.map((row) => row.length * (aside + gap.side) - gap.side));
  const places: Place[] = shown.boxes.map(() => ({ x: 0, y: 0 }));
  rows.forEach((row, layer) => {
    const start = margin + (extent - (row.length * (aside + gap.side) - gap.side)) / 2;
    row.forEach((number, i) => {
      const [a, s] = [margin + layer * (along + gap.layer), start + i * (aside + gap.side)];
      places[number] = across ? { x: a, y: s } : { x: s, y: a };
    });
  });
  const length = layers * (along + gap.layer) - gap.layer + 2 * margin;
  // From top to bottom, the names stand to the right of the arrows: 22 characters, from the middle of a box.
  const named = shown.arrows.reduce((most, { label }) => Math.max(most, Math.min(22, label.length)), 0);
  const size = Math.max(extent, across ? 0 : extent / 2 + 12 + named * 6.4) + 2 * margin;
  return { across, places, width: across ? length : size, height: across ? size : length };
}

/** Boxes by layer; within a layer by the mean place of what they stand on, so that few arrows cross. */
function inLayers(shown: Shown): number[][] {
  const { boxes, arrows } = shown;
  const at = new Map<number, number>();
  return Array.from({ length: layersOf(shown) }, (_, layer) => {
    const row = boxes.flatMap((it, i) => (it.layer === layer ? [i] : []));
    const wish = new Map(
      row.map((i) => [i, mean(arrows.filter(({ to }) => to === i).map(({ from }) => at.get(from) ?? 0))]),
    );
    row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
    for (const [i, number] of row.entries()) at.set(number, i - (row.length - 1) / 2);
    return row;
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, it) => sum + it, 0) / values.length;
