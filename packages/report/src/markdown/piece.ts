/** A row that makes one table with the rows of its kind before and after it. */
export interface Row {
  readonly kind: string;
  readonly cells: readonly string[];
  readonly table: (rows: ReadonlyArray<readonly string[]>) => string;
}

/** A part of the report that can be left out when there is no room for it, and what the reader is then told is missing. */
export interface Piece {
  readonly what: 'remark' | 'reason' | 'picture' | 'table';
  /** The lowest goes first. */
  readonly rank: number;
  readonly content: string | Row;
  /** What it is called where it is folded. */
  readonly title: string;
  /** The same without its title, for when it stands alone under it. */
  readonly untitled?: string;
  /** It holds interval bars, which need a legend. */
  readonly bars?: true;
}

/** A report that is not put together yet: all pieces in the order of reading, and how they become a text when some are left out. */
export interface Draft {
  readonly pieces: readonly Piece[];
  assemble(kept: ReadonlySet<Piece>): string;
}

export type Unit = 'utf16' | 'bytes';

const measures: Readonly<Record<Unit, (text: string) => number>> = {
  utf16: (text) => text.length,
  bytes: (text) => new TextEncoder().encode(text).length,
};

/**
 * @returns the text with as few pieces left out as fit the budget; no piece is ever cut. The least important goes first, and of
 * equals the one that is read last.
 */
export function fit({ pieces, assemble }: Draft, budget: number, unit: Unit): string {
  const order = pieces.map((piece, i) => ({ piece, i })).sort((a, b) => a.piece.rank - b.piece.rank || b.i - a.i);
  const without = (count: number): string => assemble(new Set(order.slice(count).map(({ piece }) => piece)));
  const fits = (count: number): boolean => measures[unit](without(count)) <= budget;
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return without(low);
}
