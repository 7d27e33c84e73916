/** Hashes of one thing each row has: at most this many, so 64 MiB; a table with more rows is not compared row by row. */
export const mostHashes = 2 ** 23;

/** Collects 64-bit hashes. */
export class HashList {
  private halves = new Int32Array(2048);
  private used = 0;
  /** More were added than are kept. */
  overflown = false;

  push(low: number, high: number): void {
    if (this.used === 2 * mostHashes) {
      this.overflown = true;
      return;
    }
    if (this.used === this.halves.length) {
      const larger = new Int32Array(2 * this.halves.length);
      larger.set(this.halves);
      this.halves = larger;
    }
    this.halves[this.used] = low;
    this.halves[this.used + 1] = high;
    this.used += 2;
  }

  /** @returns all hashes, ascending; undefined when there were more than are kept. */
  sorted(): BigUint64Array | undefined {
    if (this.overflown) return undefined;
    return new BigUint64Array(this.halves.slice(0, this.used).buffer).sort();
  }
}

/** What two sorted lists have in common. */
export interface Overlap {
  /** As multisets: a hash that is there twice in both counts twice. */
  readonly both: number;
  /** As sets. */
  readonly different: { readonly left: number; readonly right: number; readonly both: number };
}

/** Walks two sorted lists of hashes side by side. */
export function overlap(left: BigUint64Array, right: BigUint64Array): Overlap {
  const different = { left: countDifferent(left), right: countDifferent(right), both: 0 };
  let both = 0;
  let last: bigint | undefined;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i] as bigint, right[j] as bigint]; // Safe: both are below the lengths.
    if (a === b) {
      both += 1;
      if (a !== last) different.both += 1;
      last = a;
    }
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return { both, different };
}

/** @returns how many different hashes a sorted list holds. */
export function countDifferent(sorted: BigUint64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i += 1) if (i === 0 || sorted[i] !== sorted[i - 1]) count += 1;
  return count;
}
