import type { Cells } from '../metric/form.ts';
import { binomialDraw } from './binomial-draw.ts';
import { streamOf } from './streams.ts';

/** Records by the cells that they are in under each model, of those combinations that there are. */
export interface Joint {
  /** Per combination, how many records. */
  readonly counts: Float64Array;
  /** Per model and combination, the cell. */
  readonly cells: readonly Uint16Array[];
}

/** @returns undefined when there are more combinations than are worth drawing one by one. */
export function jointCells(forms: readonly Cells[], most: number): Joint | undefined {
  const [first, second] = forms;
  const places = new Map<number, number>();
  const counts: number[] = [];
  const codes: number[] = [];
  for (let i = 0; i < (first?.cells.length ?? 0); i += 1) {
    const code = (first?.cells[i] ?? 0) * 65_536 + (second?.cells[i] ?? 0);
    const place = places.get(code);
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    else {
      places.set(code, counts.length);
      codes.push(code);
      counts.push(1);
      if (counts.length > most) return undefined;
    }
  }
  const cells = [codes.map((it) => Math.floor(it / 65_536)), codes.map((it) => it % 65_536)];
  return { counts: Float64Array.from(counts), cells: forms.map((_, s) => Uint16Array.from(cells[s] ?? [])) };
}

/**
 * Replicates of functions of cells: how often each combination is drawn is multinomial, which is a binomial of what is left for one
 * after the other (Devroye, 1986, XI.1). The bootstrap itself, at the cost of the combinations instead of the records.
 */
export function cellReplicates(
  forms: readonly Cells[],
  joint: Joint,
  { resamples, seed }: { resamples: number; seed: number },
): Float64Array[] {
  const records = joint.counts.reduce((sum, it) => sum + it, 0);
  const rows = forms.map(() => new Float64Array(resamples));
  const tables = forms.map((it) => new Float64Array(it.size));
  for (let b = 0; b < resamples; b += 1) {
    const source = streamOf(seed, b);
    for (const table of tables) table.fill(0);
    let [draws, left] = [records, records];
    for (let i = 0; i < joint.counts.length; i += 1) {
      const count = joint.counts[i] as number; // Safe: i is an index of a combination.
      const drawn = binomialDraw(draws, left > count ? count / left : 1, source);
      draws -= drawn;
      left -= count;
      for (const [s, table] of tables.entries()) {
        const cell = joint.cells[s]?.[i] ?? 0;
        table[cell] = (table[cell] ?? 0) + drawn;
      }
    }
    forms.forEach((form, s) => {
      const row = rows[s];
      if (row) row[b] = form.of(tables[s] ?? []);
    });
  }
  return rows;
}
