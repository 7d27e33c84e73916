/** How often each record counts: in a resample as often as it was drawn. */
export type Weights = Uint8Array | Uint32Array;

/** A function of sums over records of one or more values each. */
export interface Sums {
  readonly is: 'sums';
  readonly columns: readonly Float64Array[];
  of(sums: ArrayLike<number>, records: number): number;
}

/** A function of how many records fall into each of a few cells. */
export interface Cells {
  readonly is: 'cells';
  /** Per record, the number of its cell, below `size`. */
  readonly cells: Uint16Array;
  readonly size: number;
  of(counts: ArrayLike<number>): number;
}

/** A function of all records, as those of ranks are. */
export interface Whole {
  readonly is: 'whole';
  /** Where it is a function of the area under the ROC curve: records by score, which the fastest loop walks along. */
  readonly ofArea?: { readonly ranked: Uint32Array; then(area: number): number };
  of(weights: Weights): number;
}

/** A metric of one model's scores, prepared for being taken thousands of times. Its form says how little has to be drawn for that. */
export type Form = Sums | Cells | Whole;

/** A metric of any choice of records; NaN where it is not defined. */
export type Statistic = (weights: Weights) => number;

/** @returns the metric as a function of how often each record counts. */
export function statisticOf(form: Form): Statistic {
  if (form.is === 'whole') return (weights) => form.of(weights);
  if (form.is === 'cells') return (weights) => form.of(countsOf(form, weights));
  return (weights) =>
    form.of(
      form.columns.map((it) => sumOf(it, weights)),
      total(weights),
    );
}

function countsOf({ cells, size }: Cells, weights: Weights): Float64Array {
  const counts = new Float64Array(size);
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as number; // Safe, here and below: arrays of one length, and cells below the size.
    counts[cell] = (counts[cell] as number) + (weights[i] as number);
  }
  return counts;
}

/** A record that was not drawn counts for nothing, even where its value is not defined. */
function sumOf(column: Float64Array, weights: Weights): number {
  let sum = 0;
  for (let i = 0; i < column.length; i += 1) {
    const weight = weights[i] as number;
    if (weight > 0) sum += weight * (column[i] as number);
  }
  return sum;
}

export function total(weights: Weights): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i] as number;
  return sum;
}

/** @returns every record once: of these weights a statistic is the metric itself. */
export const everyRecord = (records: number): Uint8Array => new Uint8Array(records).fill(1);
