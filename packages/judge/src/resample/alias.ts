/** A discrete law, from which one 32-bit integer draws one outcome: Walker's alias method (1977) with a power of two of cells. */
export interface AliasTable {
  /** The cell is the upper bits of the integer, moved right by this. */
  readonly shift: number;
  /** The lower bits. */
  readonly mask: number;
  /** Below this, of the lower bits, the cell's own outcome; from it on, its alias. */
  readonly limits: Uint32Array;
  readonly aliases: Uint16Array;
}

/**
 * @param chances of up to 65,536 outcomes; they are divided by their sum. Each is met to within 2⁻³², as an index that is drawn
 * from a 32-bit integer is.
 */
export function aliasTable(chances: ArrayLike<number>): AliasTable {
  const bits = Math.max(1, Math.ceil(Math.log2(chances.length)));
  const cells = 2 ** bits;
  const whole = 2 ** (32 - bits);
  let sum = 0;
  for (let i = 0; i < chances.length; i += 1) sum += chances[i] ?? 0;
  const left = new Float64Array(cells);
  for (let i = 0; i < chances.length; i += 1) left[i] = ((chances[i] as number) * cells) / sum; // Safe: within the list.
  const [limits, aliases] = [new Uint32Array(cells).fill(whole), new Uint16Array(cells)];
  const [poor, rich]: [number[], number[]] = [[], []];
  for (let i = 0; i < cells; i += 1) {
    aliases[i] = i;
    ((left[i] as number) < 1 ? poor : rich).push(i);
  }
  for (let giver = rich.pop(); giver !== undefined; giver = rich.pop()) {
    let taker = poor.pop();
    while (taker !== undefined) {
      limits[taker] = Math.round((left[taker] ?? 0) * whole);
      aliases[taker] = giver;
      left[giver] = (left[giver] ?? 0) - 1 + (left[taker] ?? 0);
      if ((left[giver] ?? 0) < 1) break;
      taker = poor.pop();
    }
    if (taker === undefined) break;
    poor.push(giver);
  }
  return { shift: 32 - bits, mask: whole - 1, limits, aliases };
}

/** @returns the outcome that a 32-bit integer stands for. */
export function aliased({ shift, mask, limits, aliases }: AliasTable, integer: number): number {
  const cell = integer >>> shift;
  const rest = integer & mask;
  // Safe, both: a cell is an index of the table.
  return rest < (limits[cell] as number) ? cell : (aliases[cell] as number);
}
