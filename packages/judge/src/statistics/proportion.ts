import { betaQuantile } from './beta.ts';
import { normalQuantile } from './normal.ts';
import type { Bounds } from './paired-proportions.ts';

export interface Rate {
  readonly events: number;
  readonly of: number;
}

/** Wilson's score interval (1927), each end with chance of error alpha. */
export function wilson({ events, of }: Rate, alpha: number): Bounds {
  const z = normalQuantile(alpha);
  const [p, z2] = [events / of, z * z];
  const centre = (events + z2 / 2) / (of + z2);
  const reach = (-z / (of + z2)) * Math.sqrt(of * p * (1 - p) + z2 / 4);
  return { low: events === 0 ? 0 : centre - reach, high: events === of ? 1 : centre + reach };
}

/** Clopper and Pearson's exact interval (1934). */
export const clopperPearson = ({ events, of }: Rate, alpha: number): Bounds => ({
  low: events === 0 ? 0 : betaQuantile(alpha, events, of - events + 1),
  high: events === of ? 1 : betaQuantile(1 - alpha, events + 1, of - events),
});

/** The interval of Jeffreys' prior, closed at the ends where there are no events or nothing else (Brown, Cai, DasGupta, 2001). */
export const jeffreys = ({ events, of }: Rate, alpha: number): Bounds => ({
  low: events === 0 ? 0 : betaQuantile(alpha, events + 0.5, of - events + 0.5),
  high: events === of ? 1 : betaQuantile(1 - alpha, events + 0.5, of - events + 0.5),
});
