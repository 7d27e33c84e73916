/** What a bet on the next value may be sized by: the values before it (Waudby-Smith and Ramdas, 2024). */
class Past {
  private count = 0;
  private sum = 0;
  private squares = 0.25;
  /** The plain mean; 0 of no values. */
  get mean(): number {
    return this.count > 0 ? this.sum / this.count : 0;
  }
  /** How much to bet on the next value, before it is cut to what the bettor can pay. */
  bet(alpha: number): number {
    const next = this.count + 1;
    return Math.sqrt((-2 * Math.log(alpha)) / (next * Math.log(next + 1) * (this.squares / next)));
  }
  add(value: number): void {
    this.count += 1;
    this.sum += value;
    this.squares += (value - (0.5 + this.sum) / (this.count + 1)) ** 2;
  }
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Empirical Bernstein: @returns after each value in [0, 1] the interval that holds the mean at every time at once with chance 1 − alpha. */
export function bernsteinIntervals(values: readonly number[], alpha: number): Interval[] {
  const low = lowerBounds(values, alpha / 2);
  const high = lowerBounds(
    values.map((it) => 1 - it),
    alpha / 2,
  );
  return low.map((it, i) => ({ low: it, high: 1 - (high[i] ?? 0) }));
}

function lowerBounds(values: readonly number[], alpha: number): number[] {
  const past = new Past();
  let [bets, won, paid] = [0, 0, 0];
  return values.map((value) => {
    const bet = Math.min(past.bet(alpha), 0.5);
    bets += bet;
    won += bet * value;
    paid += (-Math.log1p(-bet) - bet) * (value - past.mean) ** 2;
    past.add(value);
    return Math.max(0, won / bets - (paid - Math.log(alpha)) / bets);
  });
}

/**
 * Two bettors against "the mean of these values in [0, 1] is m", one on more and one on less, each with half of the money.
 * @param truncation share of what they own that they bet at most. @returns ln of the richer one's capital after each value.
 */
export function hedgedCapital(
  values: readonly number[],
  { mean, alpha, truncation }: { readonly mean: number; readonly alpha: number; readonly truncation: number },
): number[] {
  const past = new Past();
  let [more, less] = [Math.log(0.5), Math.log(0.5)];
  return values.map((value) => {
    const bet = past.bet(alpha / 2);
    more += Math.log1p(Math.min(bet, truncation / mean) * (value - mean));
    less += Math.log1p(-Math.min(bet, truncation / (1 - mean)) * (value - mean));
    past.add(value);
    return Math.max(more, less);
  });
}
