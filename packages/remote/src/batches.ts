interface Batch<T> {
  readonly of: (item: T) => number;
  /** How many items a batch has at most, and what they weigh together; one alone may weigh more. */
  readonly items: number;
  readonly most: number;
}

/** @returns all items in their order, in batches for one order to a thread each. */
export function batchesOf<T>(all: readonly T[], { of, items, most }: Batch<T>): T[][] {
  const batches: T[][] = [];
  let weight = 0;
  for (const item of all) {
    const last = batches.at(-1);
    weight += of(item);
    if (last !== undefined && last.length < items && weight <= most) last.push(item);
    else {
      batches.push([item]);
      weight = of(item);
    }
  }
  return batches;
}
