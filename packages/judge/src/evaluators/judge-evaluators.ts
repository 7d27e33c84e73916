import { type Comparison, sha256, type Word } from '@modelway/lineage';
import { type Dice, type Group, type Measured, measure } from '../measure.ts';
import { unsuited } from '../method/names.ts';
import { type Measurable, metricNames } from '../metric/index.ts';
import type { Evaluator, EvaluatorMetric } from '../policy/evaluator.ts';
import type { Policy } from '../policy/schema.ts';
import { boundRule, improvementRule, noRegressionRule } from '../rules.ts';
import { tooSmall } from '../size.ts';
import { compared, decimal, type Judged, known, type Subject, turnOf } from '../subject.ts';
import type { OwnEvidence, OwnResult, OwnResults } from './evidence.ts';
import { identityOf, metricOf } from './identity.ts';

/** Every rule about what custom evaluators measured. Each must pass; what was not measured does not. */
export function judgeEvaluators(
  { evaluators, evaluation }: Policy,
  results: OwnResults,
  { rows }: Pick<Dice, 'rows'>,
): Judged[] {
  return evaluators.flatMap((evaluator) => {
    const result = results.get(identityOf(evaluator)) ?? { is: 'skipped', why: 'was not run' };
    return Object.entries(evaluator.metrics).flatMap(([name, rule]) => {
      const about = { evaluator, name, rule, evaluation, rows };
      return rulesOf(about, result).map((comparison) => ({
        comparison: { ...comparison, evaluator: evaluator.name },
        mustPass: true,
      }));
    });
  });
}

interface About {
  readonly evaluator: Evaluator;
  readonly name: string;
  readonly rule: EvaluatorMetric;
  readonly evaluation: Policy['evaluation'];
  readonly rows: Dice['rows'];
}

function rulesOf(about: About, result: OwnResult): Comparison[] {
  const subjects = subjectsOf(about, result.is === 'evidence' ? result.evidence.records : 0);
  if (result.is !== 'evidence') {
    const word = result.is === 'failed' ? 'error' : 'inconclusive';
    const reason = `evaluator ${about.evaluator.name} ${result.why}`;
    return subjects.map((it) => compared(it, { word, reason: `${it.metric}: ${reason}` }));
  }
  const measured = measuredOf(about, result.evidence);
  return subjects.map((subject) => {
    if (measured === undefined) return asAWhole(subject, about.name, result.evidence);
    const it = { ...subject, records: measured.group.labels.length };
    if (measured.unsuited !== undefined) return compared(it, { word: 'inconclusive', reason: measured.unsuited });
    const small = tooSmall({ ...it, classes: measured.classes }, measured.group);
    if (small !== undefined) return compared(it, { word: 'inconclusive', reason: small });
    const found = measured.of();
    if (it.rule === 'bound') return boundRule(it, found);
    if (found.difference === undefined) return compared(it, { word: 'inconclusive', reason: unpaired(it) });
    return it.rule === 'improvement' ? improvementRule(it, found) : noRegressionRule(it, found).comparison;
  });
}

function subjectsOf({ evaluator, name, rule, evaluation }: About, records: number): Subject[] {
  const common = {
    metric: metricOf(evaluator, name),
    direction: rule.direction,
    classes: [],
    records,
    confidence: rule.confidence ?? evaluation.confidence,
    method: rule.method,
  };
  const limits = { bound: rule.bound, 'no-regression': rule.margin, improvement: rule.improvement };
  return (['bound', 'no-regression', 'improvement'] as const).flatMap((one) => {
    const limit = limits[one];
    return limit === undefined ? [] : [{ ...common, rule: one, limit }];
  });
}

/** Records to measure on, and what they give once they are asked. */
interface MeasuredOwn {
  readonly group: Group;
  readonly classes: Subject['classes'];
  /** Why the method of the policy is none for it. */
  readonly unsuited?: string;
  of(): Measured;
}

/** The evaluator's own value per record, or a metric that is known by name of the scores that it gave; undefined where it gave neither. */
function measuredOf(about: About, evidence: OwnEvidence): MeasuredOwn | undefined {
  const { name, rule } = about;
  const own = evidence.candidateTerms[name];
  if (own !== undefined) {
    const baseline = evidence.baselineTerms?.[name];
    const group = { labels: new Float64Array(own.length), candidate: own, ...(baseline ? { baseline } : {}) };
    return { group, classes: [], of: () => measureOne(about, evidence, { group, named: 'own' }) };
  }
  const named = metricNames.find((it) => it === name);
  if (named === undefined || evidence.scores === undefined || known(named).direction !== rule.direction)
    return undefined;
  const { keys: _, ...group } = evidence.scores;
  const why = rule.method && unsuited(rule.method, named, rule.margin ?? rule.improvement);
  return {
    ...(why ? { unsuited: `${name}: ${rule.method} ${why}` } : {}),
    group,
    classes: known(named).classes,
    of: () => measureOne(about, evidence, { group, named }),
  };
}

function measureOne(
  { evaluator, name, rule, evaluation, rows }: About,
  evidence: OwnEvidence,
  { group, named }: { group: Group; named: Measurable },
): Measured {
  const seed = Number.parseInt(sha256(`${evidence.sha256} ${metricOf(evaluator, name)}`).slice(0, 8), 16);
  const settings = { ...evaluation, seed, methods: { [named]: rule }, rows };
  const found = measure(group, [named], settings).get(named);
  if (found === undefined) throw new RangeError('a metric was not measured');
  return found;
}

/** A number without records has no interval: it can meet a bound, and shows no change. */
function asAWhole(subject: Subject, name: string, evidence: OwnEvidence): Comparison {
  const [value, other] = [evidence.metrics[name], evidence.baseline[name]];
  const { metric, limit, rule } = subject;
  if (value === undefined)
    return compared(subject, { word: 'inconclusive', reason: `${metric} is not in the evidence of its evaluator` });
  const found = { candidate: decimal(value), ...(other === undefined ? {} : { baseline: decimal(other) }) };
  const bare: Subject = { ...subject, records: 0 };
  if (rule !== 'bound') return compared(bare, { ...found, word: 'inconclusive', reason: unpaired(subject) });
  const met = turnOf(subject) * (value - limit) >= 0;
  const word: Word = met ? 'pass' : 'fail';
  const asks = `the policy asks for ${turnOf(subject) === 1 ? 'at least' : 'at most'} ${limit}`;
  const reason = `${metric} is said to be ${Number(value.toPrecision(6))}, without an interval; ${asks}`;
  return compared(bare, { ...found, word, reason });
}

const unpaired = ({ metric }: Subject): string =>
  `${metric}: its evaluator gives no values of both models record by record, so nothing shows how it changed`;
