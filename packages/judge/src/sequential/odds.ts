import { type Look, logMeanExp } from './look.ts';

export interface OddsTest {
  /** Alternatives, as odds ratios; each weighs the same. */
  readonly odds: readonly number[];
  /** What was counted before the first look. */
  readonly prior: { readonly events: number; readonly others: number };
}

/** No rate is believed to be nearer to 0 or 1. */
const nearest = 1e-6;

/**
 * An e-process of two shares of common events (Turner, Ly and Grünwald, 2021): H0 says that the candidate's is no larger (for odds below
 * 1: no smaller). The baseline's rate is taken from earlier looks alone, which keeps it valid whatever that rate is.
 * @returns ln of the e-value after each look.
 */
export function oddsProcess(looks: readonly Look[], { odds, prior }: OddsTest): number[] {
  const sums = odds.map(() => 0);
  let { events, others } = prior;
  return looks.map((look) => {
    const rate = Math.min(1 - nearest, Math.max(nearest, events / (events + others)));
    odds.forEach((odd, i) => {
      sums[i] = (sums[i] ?? 0) + logFactor(look, rate, odd);
    });
    events += look.baseline.events;
    others += look.baseline.requests - look.baseline.events;
    return logMeanExp(sums);
  });
}

function logFactor({ candidate, baseline }: Look, rate: number, odd: number): number {
  const other = (odd * rate) / (1 - rate + odd * rate);
  const [n, m] = [candidate.requests, baseline.requests];
  if (n === 0 || m === 0) return 0;
  const common = (n * other + m * rate) / (n + m);
  const of = ({ events, requests }: Look['candidate'], p: number): number =>
    events * Math.log(p / common) + (requests - events) * Math.log((1 - p) / (1 - common));
  return of(candidate, other) + of(baseline, rate);
}
