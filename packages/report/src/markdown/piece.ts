/** A row that makes one table with the rows of its kind before and after it. */
export interface Row {
  readonly kind: string;
  readonly cells: readonly string[];
  readonly table: (rows: ReadonlyArray<readonly string[]>) => string;
}

/** What a piece says in Markdown. */
export interface Rendered {
  readonly content: string | Row;
  /** The same without its title, for when it stands alone under it. */
  readonly untitled?: string;
  /** It holds interval bars, which need a legend. */
  readonly bars?: true;
}

/** A part of the report that can be left out when there is no room for it, and what the reader is then told is missing. */
export interface Piece {
  readonly what: 'remark' | 'reason' | 'picture' | 'table' | 'recipe';
  /** The lowest goes first. */
  readonly rank: number;
  /** What it is called where it is folded. */
  readonly title: string;
  /** Rendered when it is asked for, and once: of a hundred thousand pieces a comment holds a few hundred. */
  readonly rendered: () => Rendered;
}

/** A report that is not put together yet: all pieces in the order of reading. */
export interface Draft {
  readonly pieces: readonly Piece[];
  /** @param likely what may be kept: all others never are. @returns how the pieces that are kept become a text. */
  among(likely: ReadonlySet<Piece>): (kept: ReadonlySet<Piece>) => string;
}

export type Unit = 'utf16' | 'bytes';

const measures: Readonly<Record<Unit, (text: string) => number>> = {
  utf16: (text) => text.length,
  bytes: (text) => Buffer.byteLength(text),
};

/** @returns `make`, called at most once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/**
 * @returns the text with as few pieces left out as fit the budget; no piece is ever cut. The least important goes first, and of
 * equals the one that is read last. A piece that alone would take most of the room goes before all.
 */
export function fit({ pieces, among }: Draft, budget: number, unit: Unit): string {
  const order = likely(pieces, budget, measures[unit]);
  const assemble = among(new Set(order));
  const first = (count: number): Trial => {
    const text = assemble(new Set(order.slice(0, count)));
    return { count, text, size: measures[unit](text) };
  };
  let [low, high] = [first(0), first(order.length)];
  if (high.size <= budget) return high.text;
  for (let turn = 0; high.count - low.count > 1; turn += 1) {
    const tried = first(between(low, high, { budget, turn }));
    if (tried.size <= budget) low = tried;
    else high = tried;
  }
  return low.text;
}

interface Trial {
  readonly count: number;
  readonly text: string;
  readonly size: number;
}

/** Sizes grow about evenly, so a guess from them needs a third of the trials; every other turn halves, for when they do not. */
function between(low: Trial, high: Trial, { budget, turn }: { budget: number; turn: number }): number {
  const part = turn % 2 === 1 ? 0.5 : (budget - low.size) / (high.size - low.size);
  const guess = Math.floor(low.count + part * (high.count - low.count));
  return Math.max(low.count + 1, Math.min(high.count - 1, guess));
}

/** @returns the most important pieces, as far as they could fit by their own size alone; what comes after them is never rendered. */
function likely(pieces: readonly Piece[], budget: number, sizeOf: (text: string) => number): Piece[] {
  const order = pieces.map((piece, i) => ({ piece, i })).sort((a, b) => b.piece.rank - a.piece.rank || a.i - b.i);
  const out: Piece[] = [];
  let total = 0;
  for (const { piece } of order) {
    const size = leastSize(piece.rendered(), sizeOf);
    if (size > 0.7 * budget) continue;
    total += size;
    if (total > budget) break;
    out.push(piece);
  }
  return out;
}

function leastSize({ content, untitled }: Rendered, sizeOf: (text: string) => number): number {
  if (typeof content !== 'string') return sizeOf(content.cells.join(''));
  return Math.min(sizeOf(content), sizeOf(untitled ?? content));
}
