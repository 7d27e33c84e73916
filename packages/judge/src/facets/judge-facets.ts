import { type Decimal, type Finding, sha256, type Word } from '@modelway/lineage';
import type { Evidence } from '../evidence.ts';
import type { Band, FacetRule } from '../policy/facet-rule.ts';
import type { Policy } from '../policy/schema.ts';
import { decimal } from '../subject.ts';
import { type Between, betweenOf, inBand } from './band.ts';
import { cellsOf, countsOf } from './cells.ts';
import { tooFew } from './enough.ts';
import type { BiasName } from './names.ts';
import { allowed, facetValue, found, number, subjectOf } from './sentence.ts';
import { type Spreads, spreads } from './spread.ts';
import { tallyOf } from './tally.ts';

/**
 * Judges how differently groups of people are treated. Each bias metric must be shown to lie in its band, and to be no further from
 * fair than with the serving model by more than its margin: both by a bootstrap of the records.
 * @param digest of the evidence, from which resamples are drawn. @returns one finding per rule, in the policy's order.
 */
export function judgeFacets(policy: Policy, evidence: Evidence, digest: string): Finding[] {
  return policy.facets.flatMap((facet) => judgeFacet(policy, facet, { evidence, digest }));
}

interface Given {
  readonly evidence: Evidence;
  readonly digest: string;
}

function judgeFacet({ evaluation }: Policy, facet: FacetRule, { evidence, digest }: Given): Finding[] {
  const cells = cellsOf(facet, evidence, evaluation.threshold);
  const counts = countsOf(cells);
  const tally = tallyOf(counts, 'candidate');
  // Safe: the schema lets only known names through.
  const asked = Object.entries(facet.metrics).filter(([, band]) => band !== undefined) as [BiasName, Band][];
  const lacks = new Map(asked.map(([metric]) => [metric, tooFew(metric, tally, facet)]));
  const metrics = asked.flatMap(([metric]) => (lacks.get(metric) === undefined ? [metric] : []));
  const compared = evidence.baseline !== undefined;
  const measured =
    metrics.length === 0
      ? new Map<BiasName, Spreads>()
      : spreads({ cells, counts, metrics, compared }, { ...evaluation, seed: seedOf(digest, facet) });
  const left = cells.unknown > 0 ? `; ${cells.unknown} records without a value are in neither group` : '';
  const about = { facet, confidence: evaluation.confidence, records: cells.of.length, left };
  return asked.flatMap(([metric, band]) => {
    const values = measured.get(metric);
    if (values === undefined) return [undecided({ ...about, metric }, band, lacks.get(metric) ?? 'was not measured')];
    return [...byBand({ ...about, metric }, band, values), ...byMargin({ ...about, metric }, band, values)];
  });
}

interface About {
  readonly facet: FacetRule;
  readonly metric: BiasName;
  readonly confidence: number;
  readonly records: number;
  readonly left: string;
}

function byBand(about: About, band: Band, { candidate }: Spreads): Finding[] {
  if (band.min === undefined && band.max === undefined) return [];
  const at = betweenOf(candidate, 1 - about.confidence);
  if (at === undefined) return [undecided(about, band, 'has no value on these records')];
  const word = inBand(at, band.min ?? Number.NEGATIVE_INFINITY, band.max ?? Number.POSITIVE_INFINITY);
  const reason = `${subjectOf(about.facet, about.metric)} ${found(at, about.confidence)}; the policy allows ${allowed(band)}${hint(word)}${about.left}`;
  return [
    finding(about, { word, reason, ...limits(band), ...value('candidate', at.estimate), ...interval(about, at) }),
  ];
}

function byMargin(about: About, { margin }: Band, { candidate, baseline, further }: Spreads): Finding[] {
  if (margin === undefined || baseline === undefined || further === undefined) return [];
  const at = betweenOf(further, 1 - about.confidence);
  if (at === undefined) return [undecided(about, { margin }, 'has no value to compare on these records')];
  const word = inBand(at, Number.NEGATIVE_INFINITY, margin);
  const both = `${number(candidate.estimate)}, and ${number(baseline.estimate)} with the serving model`;
  const way = at.estimate > 0 ? 'further from' : 'nearer to';
  const size = number(Math.abs(at.estimate));
  const reason = `${subjectOf(about.facet, about.metric)} is ${both}: ${size} ${way} fair (interval ${number(at.low)} to ${number(at.high)}); the policy allows ${margin} further${hint(word)}${about.left}`;
  return [
    finding(about, {
      word,
      reason,
      margin: decimal(margin),
      ...value('candidate', candidate.estimate),
      ...value('baseline', baseline.estimate),
      ...interval(about, at),
    }),
  ];
}

const hint = (word: Word): string =>
  word === 'inconclusive' ? ': not decided; more records of both groups would' : '';

const undecided = (about: About, band: Band, why: string): Finding =>
  finding(about, {
    word: 'inconclusive',
    reason: `${subjectOf(about.facet, about.metric)} cannot be judged: ${why}${about.left}`,
    ...limits(band),
  });

const finding = (
  { facet, metric, records }: About,
  own: Pick<Finding, 'word' | 'reason'> & Partial<Finding>,
): Finding => ({
  rule: 'facet',
  metric,
  column: facet.column,
  value: facetValue(facet),
  records,
  decides: true,
  ...own,
});

const limits = ({ min, max, margin }: Band): Partial<Finding> => ({
  ...(min === undefined ? {} : { min: decimal(min) }),
  ...(max === undefined ? {} : { max: decimal(max) }),
  ...(margin === undefined ? {} : { margin: decimal(margin) }),
});

/** What is infinite has no decimal; the sentence says it. */
const value = (name: 'candidate' | 'baseline', it: number): { [K in typeof name]?: Decimal } =>
  Number.isFinite(it) ? { [name]: decimal(it) } : {};

const interval = ({ confidence }: About, { low, high }: Between): Partial<Finding> =>
  Number.isFinite(low) && Number.isFinite(high)
    ? { interval: { low: decimal(low), high: decimal(high), confidence: decimal(2 * confidence - 1) } }
    : {};

/** Of the facet's own name, so that a facet more or less in the policy changes no other facet's resamples. */
const seedOf = (digest: string, facet: FacetRule): number =>
  Number.parseInt(sha256(JSON.stringify([digest, 'facet', facet.column, facetValue(facet)])).slice(0, 8), 16);
