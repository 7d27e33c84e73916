const digit = 0xffff;

/**
 * The order of values from small to large, equal ones in the order in which they came: a radix sort of their bits, 16 at a time, in
 * the time that a comparison sort needs to look at each value five times.
 * @param values finite or infinite, no NaN. @returns indices.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const [low, high] = sortableBits(values);
  let order = indices(values.length);
  let spare = new Uint32Array(values.length);
  for (const [bits, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    if (!pass({ bits, shift, order, spare })) continue;
    [order, spare] = [spare, order];
  }
  return order;
}

/** Bits that compare as unsigned integers like the numbers themselves: positives above negatives, negatives turned round; −0 as 0. */
function sortableBits(values: Float64Array): [Uint32Array, Uint32Array] {
  const raw = new Uint32Array(withoutMinusZero(values).buffer);
  const [low, high] = [new Uint32Array(values.length), new Uint32Array(values.length)];
  const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;
  for (let i = 0; i < values.length; i += 1) {
    const [l, h] = [raw[2 * i + little] as number, raw[2 * i + 1 - little] as number]; // Safe: two words a value.
    const negative = h >>> 31 === 1;
    low[i] = negative ? ~l : l;
    high[i] = negative ? ~h : h | 0x80000000;
  }
  return [low, high];
}

// Loops, not from() with a function: that goes through an iterator, at ten times the time.
function withoutMinusZero(values: Float64Array): Float64Array {
  const all = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) all[i] = (values[i] as number) + 0;
  return all;
}

/** @returns 0, 1, 2 … */
export function indices(count: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) all[i] = i;
  return all;
}

interface Pass {
  readonly bits: Uint32Array;
  readonly shift: number;
  readonly order: Uint32Array;
  readonly spare: Uint32Array;
}

/** @returns false when all values have the same digit: there was nothing to move. */
function pass({ bits, shift, order, spare }: Pass): boolean {
  const starts = new Uint32Array(digit + 2);
  // Safe, all of these: indices of records, and digits below the number of starts.
  for (let i = 0; i < bits.length; i += 1) {
    const at = (((bits[i] as number) >>> shift) & digit) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  if (bits.length > 0 && starts[(((bits[0] as number) >>> shift) & digit) + 1] === bits.length) return false;
  for (let d = 1; d < starts.length; d += 1) starts[d] = (starts[d] as number) + (starts[d - 1] as number);
  for (let i = 0; i < order.length; i += 1) {
    const it = order[i] as number;
    const d = ((bits[it] as number) >>> shift) & digit;
    const place = starts[d] as number;
    starts[d] = place + 1;
    spare[place] = it;
  }
  return true;
}

/** @returns each value's rank from 1 on, equal values sharing the middle of theirs. */
export function midranks(values: Float64Array): Float64Array {
  const order = ascendingOrder(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let i = from; i < to; i += 1) ranks[order[i] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** @returns the numbers among the values, ascending, without NaN. */
export function ascendingValues(values: Float64Array): Float64Array {
  let there = 0;
  for (let i = 0; i < values.length; i += 1) if (!Number.isNaN(values[i])) there += 1;
  const kept = new Float64Array(there);
  for (let i = 0, at = 0; i < values.length; i += 1) {
    const value = values[i] as number; // Safe: within the array.
    if (!Number.isNaN(value)) kept[at++] = value;
  }
  return kept.sort();
}
