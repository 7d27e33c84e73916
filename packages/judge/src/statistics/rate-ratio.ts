import { betaQuantile } from './beta.ts';
import { binomialFrom } from './distributions.ts';

export interface Exposed {
  readonly events: number;
  readonly exposure: number;
}

export interface RateRatio {
  readonly ratio: number;
  /** @returns the p-value of "the ratio is not above this". */
  above(ratio: number): number;
  /** @returns the lower bound with chance of error alpha. */
  low(alpha: number): number;
}

/** Two Poisson rates by the exact conditional test (Przyborowski and Wilenski, 1940): of all events, how many fall to the first. */
export function rateRatio(one: Exposed, two: Exposed): RateRatio {
  const all = one.events + two.events;
  const scale = two.exposure / one.exposure;
  return {
    ratio: one.events / one.exposure / (two.events / two.exposure),
    above: (ratio) => binomialFrom(one.events, all, ratio / (ratio + scale)),
    low: (alpha) => {
      const share = one.events === 0 ? 0 : betaQuantile(alpha, one.events, two.events + 1);
      return (share / (1 - share)) * scale;
    },
  };
}
