import type { Waiver } from '../policy/waiver.ts';

/** Whether a waiver holds on a day. */
export type Term =
  | { readonly is: 'running'; readonly days: number }
  | { readonly is: 'expired' | 'too-long' | 'undated'; readonly why: string };

/** A waiver for longer is a change of the policy that does not say so. */
const mostDays = 366;
const day = 86_400_000;

/** @param today a day in UTC, as `2026-11-21`; anything else is no day, and then no waiver holds. */
export function termOf({ until }: Pick<Waiver, 'until'>, today: string | undefined): Term {
  const now = Date.parse(`${today}T00:00:00Z`);
  const end = Date.parse(`${until}T00:00:00Z`);
  if (Number.isNaN(now) || Number.isNaN(end))
    return { is: 'undated', why: 'does not count: nobody said what day it is' };
  const days = Math.round((end - now) / day);
  if (days < 0) return { is: 'expired', why: `expired on ${until}, ${-days} days ago: what it named counts again` };
  if (days > mostDays)
    return {
      is: 'too-long',
      why: `does not count: it runs until ${until}, and a waiver may run for ${mostDays} days; shorten it, or change the rule`,
    };
  return { is: 'running', days };
}

export const holds = (term: Term | undefined): boolean => term?.is === 'running';
