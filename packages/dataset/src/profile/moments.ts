import { sortableBits, toDecimal } from '@modelway/lineage';
import { HistogramBuilder, quantileOf, relativeError } from './histogram-builder.ts';

const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

/** What is known of the numbers of a column, in one pass and little memory. */
export class Moments {
  count = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  private origin = 0;
  private sum = 0;
  private squares = 0;
  private readonly histogram = new HistogramBuilder();

  add(value: number): void {
    // Sums of differences from the first value: without it the squares of dates and ids lose their last digits.
    if (this.count === 0) this.origin = value;
    this.count += 1;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    const difference = value - this.origin;
    this.sum += difference;
    this.squares += difference * difference;
    this.histogram.add(sortableBits(value));
  }

  /** @returns the profile of the numbers; undefined when there are none. */
  done() {
    const { count, min, max, origin, sum, squares } = this;
    if (count === 0) return undefined;
    const histogram = this.histogram.done();
    const mean = origin + sum / count;
    const variance = count > 1 ? Math.max(0, (squares - (sum * sum) / count) / (count - 1)) : undefined;
    return {
      min: toDecimal(min),
      max: toDecimal(max),
      mean: finite(mean),
      ...(variance === undefined ? {} : { deviation: finite(Math.sqrt(variance)) }),
      quantiles: shares.map((p) => ({ p: String(p), value: finite(quantileOf(histogram, p, { min, max })) })),
      error: toDecimal(relativeError(histogram)),
      histogram,
    };
  }
}

/** Sums of the largest doubles overflow; then the largest double is told, nine digits are enough for all others. */
const finite = (value: number): string =>
  toDecimal(Number.isFinite(value) ? Number(value.toPrecision(9)) : Math.sign(value || 1) * Number.MAX_VALUE);
