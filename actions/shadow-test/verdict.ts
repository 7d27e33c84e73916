import { type Verdict, type Word, worst } from '@modelway/lineage';
import { type Agreement, wilson } from './agreement.ts';

/** What one variant did in the time that is compared. Latency in milliseconds, undefined when nothing was answered. */
export interface Side {
  readonly requests: number;
  readonly errors: number;
  readonly latency?: { readonly p50: number; readonly p90: number; readonly p99: number };
}

export interface Evidence {
  readonly production: Side;
  readonly shadow: Side;
  readonly agreement: Agreement;
  /** How many answers of the shadow were kept, paired or not. */
  readonly keptOfShadow: number;
}

export interface Limits {
  readonly 'min-requests': number;
  readonly 'max-error-rate': number;
  readonly 'max-latency-ratio': number;
  readonly 'min-agreement': number;
}

interface Finding {
  readonly word: Word;
  readonly reason: string;
}

/** Below this, what could not be paired may be just what differs (it is not lost at random). */
const coverage = 0.95;

/** Judges a shadow test; the worst finding wins, and every finding is told. */
export function judge(seen: Evidence, limits: Limits): Verdict {
  const findings = [requests, errors, latency, agreement].flatMap((rule) => rule(seen, limits));
  const word = worst(findings.map((it) => it.word));
  const told = word === 'pass' ? findings : findings.filter((it) => it.word !== 'pass');
  return { word, reasons: told.map((it) => it.reason) };
}

function requests({ shadow, production }: Evidence, { 'min-requests': least }: Limits): Finding[] {
  const counts = `the shadow answered ${shadow.requests} requests, production ${production.requests}`;
  if (shadow.requests >= least) return [{ word: 'pass', reason: counts }];
  return [
    {
      word: 'inconclusive',
      reason: `${counts}; at least ${least} are needed: give more time or more traffic, or lower min-requests`,
    },
  ];
}

function errors({ shadow, production }: Evidence, { 'max-error-rate': most }: Limits): Finding[] {
  if (shadow.requests === 0) return [];
  const [rate, other] = [rateOf(shadow), rateOf(production)];
  const told = `${shadow.errors} of ${shadow.requests} requests failed in the shadow (${percent(rate)}), in production ${percent(other)}`;
  return rate > most
    ? [{ word: 'fail', reason: `${told}; at most ${percent(most)} may` }]
    : [{ word: 'pass', reason: told }];
}

const rateOf = ({ requests: all, errors: bad }: Side): number => (all === 0 ? 0 : bad / all);

/** By the 90th percentile: the 99th of some hundred requests is one request. */
function latency({ shadow, production }: Evidence, { 'max-latency-ratio': most }: Limits): Finding[] {
  if (shadow.latency === undefined || production.latency === undefined)
    return [{ word: 'inconclusive', reason: 'CloudWatch has no latency of both variants, so they cannot be compared' }];
  const ratio = production.latency.p90 > 0 ? shadow.latency.p90 / production.latency.p90 : Number.POSITIVE_INFINITY;
  const told = `nine of ten answers took at most ${ms(shadow.latency.p90)} in the shadow and ${ms(production.latency.p90)} in production`;
  return ratio > most
    ? [{ word: 'fail', reason: `${told}, ${ratio.toFixed(2)} times as long; at most ${most} times is allowed` }]
    : [{ word: 'pass', reason: told }];
}

function agreement({ agreement: { pairs, same, sameWhen }, keptOfShadow }: Evidence, limits: Limits): Finding[] {
  const least = limits['min-agreement'];
  if (least === 0) return [];
  if (pairs === 0)
    return [
      {
        word: 'inconclusive',
        reason: `none of ${keptOfShadow} answers that were kept could be paired: callers must send an InferenceId of their own with each request; set min-agreement to 0 to do without`,
      },
    ];
  const { low, high } = wilson(same, pairs);
  const told = `${percent(same / pairs)} of ${pairs} pairs agree (95 % interval ${percent(low)} to ${percent(high)}; ${sameWhen})`;
  const share = pairs / keptOfShadow;
  if (high < least) return [{ word: 'fail', reason: `${told}; at least ${percent(least)} must` }];
  if (share < coverage)
    return [
      {
        word: 'inconclusive',
        reason: `${told}, but only ${percent(share)} of the shadow's answers could be paired; ${percent(coverage)} are needed`,
      },
    ];
  if (low < least)
    return [{ word: 'inconclusive', reason: `${told}; whether it is at least ${percent(least)} needs more requests` }];
  return [{ word: 'pass', reason: told }];
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
const ms = (value: number): string => `${Number(value.toFixed(1))} ms`;
