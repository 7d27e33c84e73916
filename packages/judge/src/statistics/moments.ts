export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sample variance (n − 1); 0 for one value. */
  readonly variance: number;
}

/** Mean and variance in one pass, by Welford's recurrence (1962): no digits are lost when values are large and close together. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let [mean, squares] = [0, 0];
  const count = values.length;
  for (let i = 0; i < count; i += 1) {
    const value = values[i] as number; // Safe: i is below the length.
    const step = value - mean;
    mean += step / (i + 1);
    squares += step * (value - mean);
  }
  return { count, mean: count > 0 ? mean : Number.NaN, variance: count > 1 ? squares / (count - 1) : 0 };
}
