import type { Comparison, Word } from '@modelway/lineage';
import type { Estimate, Measured } from './measure.ts';
import { boundSentence, changeSentence, improvementSentence, nameOf, type Ranged, undecided } from './sentence.ts';
import { decide, recordsToPass } from './statistics/decide.ts';
import { compared, decimal, type Subject, turnOf } from './subject.ts';

/** More resamples than this without a value, and the others are a choice rather than a sample. */
const undefinedLimit = 0.01;

/** Judges the candidate's own value against the policy's bound. */
export function boundRule(subject: Subject, { candidate }: Measured): Comparison {
  const gap = noValue(subject, candidate);
  if (gap !== undefined) return compared(subject, gap);
  const found = ranged(subject, candidate);
  const beyond = oriented(subject, {
    estimate: found.estimate - subject.limit,
    low: found.low - subject.limit,
    high: found.high - subject.limit,
  });
  const word = wordOf(beyond, 0);
  const reason = boundSentence(subject, found) + advice(word, beyond, { margin: 0, records: subject.records });
  return compared(subject, { word, reason, candidate: value(candidate), interval: interval(subject, found) });
}

/** What became of a no-regression rule, before slices are weighed against each other. */
export interface Change {
  readonly comparison: Comparison;
  /** The p-value of "not worse than the margin", small where it is shown to be worse; absent when there is nothing to test. */
  readonly regression?: number;
}

/** Judges candidate − serving model against the margin. */
export function noRegressionRule(subject: Subject, { difference, candidate, baseline }: Measured): Change {
  if (difference === undefined || baseline === undefined)
    throw new RangeError('there is no serving model to compare with');
  const gap = noValue(subject, difference);
  if (gap !== undefined) return { comparison: compared(subject, gap) };
  const found = ranged(subject, difference);
  const turned = oriented(subject, found);
  const word = wordOf(turned, subject.limit);
  const reason =
    changeSentence(subject, found) + advice(word, turned, { margin: subject.limit, records: subject.records });
  const comparison = compared(subject, {
    word,
    reason,
    candidate: value(candidate),
    baseline: value(baseline),
    difference: decimal(found.estimate),
    interval: interval(subject, found),
  });
  const regression = turnOf(subject) === 1 ? difference.below(-subject.limit) : difference.above(subject.limit);
  return { comparison, regression };
}

/** Judges candidate − serving model against what it must be better by. On the limit is not better: two equal models fail. */
export function improvementRule(subject: Subject, { difference, candidate, baseline }: Measured): Comparison {
  if (difference === undefined || baseline === undefined)
    throw new RangeError('there is no serving model to compare with');
  const gap = noValue(subject, difference);
  if (gap !== undefined) return compared(subject, gap);
  const found = ranged(subject, difference);
  const turned = oriented(subject, found);
  const shown = turned.low > subject.limit ? 'pass' : turned.high <= subject.limit ? 'fail' : 'inconclusive';
  const word = agreed(shown, turned.estimate > subject.limit);
  const reason =
    improvementSentence(subject, found) + advice(word, turned, { margin: -subject.limit, records: subject.records });
  return compared(subject, {
    word,
    reason,
    candidate: value(candidate),
    baseline: value(baseline),
    difference: decimal(found.estimate),
    interval: interval(subject, found),
  });
}

/** An interval of one point is no estimate but the value itself, as for two models that give the same scores: on the limit is enough. */
const wordOf = (it: Ranged, margin: number): Word =>
  it.low === it.high && it.low === -margin ? 'pass' : agreed(decide(it, margin), it.estimate >= -margin);

/** The interval of a biased metric, such as a calibration error, need not hold its own value. Where the two disagree, nothing is decided. */
const agreed = (word: Word, reaches: boolean): Word =>
  (word === 'pass' && !reaches) || (word === 'fail' && reaches) ? 'inconclusive' : word;

function noValue(subject: Subject, { estimate, undefinedShare }: Estimate): { word: Word; reason: string } | undefined {
  const name = nameOf(subject);
  if (!Number.isFinite(estimate))
    return {
      word: 'inconclusive',
      reason: `${name} has no value on these records: it would divide by nothing, or is too large to write`,
    };
  if (undefinedShare <= undefinedLimit) return undefined;
  const percent = (100 * undefinedShare).toFixed(1);
  return {
    word: 'inconclusive',
    reason: `${name} has no value on ${percent} % of resamples: too few records of a class`,
  };
}

const ranged = ({ confidence }: Subject, it: Estimate): Ranged => ({
  estimate: it.estimate,
  ...it.interval(1 - confidence),
});

function oriented(subject: Subject, { estimate, low, high }: Ranged): Ranged {
  return turnOf(subject) === 1 ? { estimate, low, high } : { estimate: -estimate, low: -high, high: -low };
}

function advice(word: Word, { estimate, low }: Ranged, of: { margin: number; records: number }): string {
  if (word !== 'inconclusive') return '';
  return `: ${undecided(recordsToPass({ estimate, low, records: of.records }, of.margin), of.records)}`;
}

const value = ({ estimate }: Estimate): string => decimal(estimate);

const interval = ({ confidence }: Subject, { low, high }: Ranged) => ({
  low: decimal(low),
  high: decimal(high),
  confidence: decimal(2 * confidence - 1),
});
