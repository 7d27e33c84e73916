import { Cardinality } from './cardinality.ts';

/** Values that are counted one by one; above that only how many different ones there are is known, nearly. */
const mostValues = 4096;

/** A value's text is kept up to here; a longer one is no category. */
const longestValue = 100;

/** How often each value of a column occurs, by its hash, while there are few; then how many different ones there are. */
export class ValueCounts {
  size = 0;
  private low = new Int32Array(64);
  private high = new Int32Array(64);
  private counts = new Float64Array(64);
  private texts: string[] = [];
  private many: Cardinality | undefined;

  /** @returns whether the value is met for the first time, and wants `name`. */
  add(low: number, high: number): boolean {
    if (this.many !== undefined) {
      this.many.add(low, high);
      return false;
    }
    const slot = this.find(low, high);
    const count = this.counts[slot] ?? 0;
    if (count === 0 && this.size === mostValues) {
      this.overflow();
      return this.add(low, high);
    }
    this.low[slot] = low;
    this.high[slot] = high;
    this.counts[slot] = count + 1;
    if (count > 0) return false;
    this.size += 1;
    if (this.size * 2 > this.counts.length) this.grow();
    return true;
  }

  /** Gives a value that was just met its text. */
  name(low: number, high: number, text: string): void {
    this.texts[this.find(low, high)] = text.length > longestValue ? '' : text;
  }

  private find(low: number, high: number): number {
    const mask = this.counts.length - 1;
    let slot = low & mask;
    while (this.counts[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { low, high, counts, texts } = this;
    this.low = new Int32Array(2 * low.length);
    this.high = new Int32Array(2 * low.length);
    this.counts = new Float64Array(2 * low.length);
    this.texts = [];
    for (const [i, count] of counts.entries()) {
      if (count === 0) continue;
      const slot = this.find(low[i] ?? 0, high[i] ?? 0);
      this.low[slot] = low[i] ?? 0;
      this.high[slot] = high[i] ?? 0;
      this.counts[slot] = count;
      this.texts[slot] = texts[i] ?? '';
    }
  }

  private overflow(): void {
    const many = new Cardinality();
    for (const [i, count] of this.counts.entries()) if (count > 0) many.add(this.low[i] ?? 0, this.high[i] ?? 0);
    this.many = many;
    this.texts = [];
  }

  distinct(): { count: number; exact: boolean } {
    return this.many ? { count: this.many.estimate(), exact: false } : { count: this.size, exact: true };
  }

  /** @returns the values, most frequent first, ties by their text; undefined when there are too many to be categories, or too long ones. */
  listed(): { value: string; count: number }[] | undefined {
    if (this.many !== undefined) return undefined;
    const all = [...this.counts].flatMap((count, i) => (count > 0 ? [{ value: this.texts[i] ?? '', count }] : []));
    if (all.some(({ value }) => value === '')) return undefined;
    return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}
