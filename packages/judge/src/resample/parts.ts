import type { Form, Weights } from '../metric/form.ts';
import { statisticOf } from '../metric/form.ts';
import { random } from '../statistics/random.ts';

/** Records by the part that is left out with them. */
export interface Parts {
  readonly of: Uint32Array;
  readonly count: number;
}

/** Up to here each record is left out in turn; beyond, random blocks are, because n leave-outs of n records each cost n². */
const leaveOneOutLimit = 5000;
const blockCount = 20;

/** @returns the parts that BCa takes the skewness from: every record, or twenty random blocks as equal as can be. */
export function partsOf(records: number, seed: number): Parts {
  const order = Uint32Array.from({ length: records }, (_, i) => i);
  if (records <= leaveOneOutLimit) return { of: order, count: records };
  const source = random((seed ^ 0x9e3779b9) >>> 0);
  for (let i = records - 1; i > 0; i -= 1) {
    const j = source.below(i + 1);
    const kept = order[i] as number; // Safe, here and below: indices of records.
    order[i] = order[j] as number;
    order[j] = kept;
  }
  const of = new Uint32Array(records);
  order.forEach((record, i) => {
    of[record] = i % blockCount;
  });
  return { of, count: blockCount };
}

/** @returns the metric with each part left out. Sums and counts are taken once, and each part's own is taken off. */
export function leaveOut(form: Form, parts: Parts): Float64Array {
  if (form.is === 'whole') return leaveWholeOut(form.of, parts);
  const records = parts.of.length;
  if (form.is === 'cells')
    return parts.count === records ? leaveCellsOut(form, parts) : leaveWholeOut(statisticOf(form), parts);
  const sizes = new Float64Array(parts.count);
  for (const part of parts.of) sizes[part] = (sizes[part] ?? 0) + 1;
  const own = form.columns.map((column) => sumsOf(column, parts));
  const totals = own.map((sums) => sums.reduce((all, it) => all + it, 0));
  return sizes.map((size, part) => {
    const left = totals.map((sum, c) => sum - (own[c]?.[part] ?? 0));
    return form.of(left, records - size);
  });
}

function sumsOf(column: Float64Array, { of, count }: Parts): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < of.length; i += 1) {
    const part = of[i] as number;
    sums[part] = (sums[part] as number) + (column[i] as number);
  }
  return sums;
}

/** One record a part: leaving it out takes one off its cell, so there are no more values than cells. */
function leaveCellsOut({ cells, size, of }: Extract<Form, { is: 'cells' }>, parts: Parts): Float64Array {
  const counts = new Float64Array(size);
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  const values = new Map<number, number>();
  return Float64Array.from(parts.of, (record) => {
    const cell = cells[record] ?? 0;
    const known = values.get(cell);
    if (known !== undefined) return known;
    const less = counts.slice();
    less[cell] = (less[cell] ?? 0) - 1;
    const value = of(less);
    values.set(cell, value);
    return value;
  });
}

function leaveWholeOut(of: (weights: Weights) => number, parts: Parts): Float64Array {
  const kept = new Uint8Array(parts.of.length);
  return Float64Array.from({ length: parts.count }, (_, part) => {
    for (let i = 0; i < kept.length; i += 1) kept[i] = parts.of[i] === part ? 0 : 1;
    return of(kept);
  });
}
