import { Refusal } from '@modelway/action';
import { RecordTable, readEvidence } from '@modelway/judge';
import { parse as parseYaml } from 'yaml';
import { type Claim, nothing } from './claim.ts';
import type { FileKind } from './claim-input.ts';

type Json = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const finite = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The policy writes `log-loss` where others write `log_loss` or `LogLoss`. */
export const metricName = (name: string): string =>
  name
    .replace(/^Builtin\./, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();

const readers: Record<FileKind, (text: string) => Claim> = { json, dvc, 'model-monitor': monitor, clarify, bedrock };

/** @param text of a file that others wrote: hostile. @throws Refusal when it is not of its kind or holds no number at all. */
export function readClaim(kind: FileKind, text: string, at: string): Claim {
  let claim: Claim;
  try {
    claim = readers[kind](text);
  } catch (cause) {
    throw new Refusal(
      `evidence ${kind}:${at}: cannot be read: ${(cause as Error).message.split('\n')[0]?.slice(0, 300)}`,
    );
  }
  const found =
    (claim.scores ? 1 : 0) + Object.keys(claim.metrics).length + claim.facets.length + claim.violations.length;
  if (found === 0 && kind !== 'model-monitor')
    throw new Refusal(`evidence ${kind}:${at}: holds no finite number in the place where ${kind} keeps them`);
  return claim;
}

/** Our own shape: `{"model": "<sha256>", "metrics": {"auc": 0.81}, "records": [{"key", "candidate", "baseline", "label"}]}`, as evaluators write it. */
function json(text: string): Claim {
  const { model, metrics, records } = objectOf(JSON.parse(text));
  const digest = typeof model === 'string' && /^[0-9a-f]{64}$/.test(model) ? { model } : {};
  const claim = { ...nothing, ...digest, metrics: numbersOf(objectOf(metrics)) };
  if (records === undefined) return claim;
  const { records: table } = readEvidence(text, []);
  if (!(table instanceof RecordTable)) throw new Error('its "records" must be a list in the file itself');
  const { scores } = table.evidence();
  if (scores === undefined) throw new Error('its "records" have no "candidate" and "label"');
  return { ...claim, scores };
}

/** A metrics file of DVC, JSON or YAML: nested maps, of which the last names are the metrics. */
function dvc(text: string): Claim {
  const value: unknown = parseYaml(text, { maxAliasCount: 0 });
  return { ...nothing, metrics: leaves(objectOf(value), 0) };
}

/** `statistics.json` of model quality, or the violations that a monitor found. */
function monitor(text: string): Claim {
  const whole = objectOf(JSON.parse(text));
  const kinds = ['binary_classification_metrics', 'regression_metrics', 'multiclass_classification_metrics'];
  const metrics = kinds.flatMap((kind) => Object.entries(objectOf(whole[kind])));
  const violations = listOf(whole['violations']).map((it) => {
    const { feature_name: feature, metric_name: metric, constraint_check_type: check, description } = objectOf(it);
    return [feature ?? metric, check, description]
      .filter((part) => typeof part === 'string')
      .join(': ')
      .slice(0, 500);
  });
  if (whole['violations'] === undefined && metrics.length === 0)
    throw new Error('it is neither the statistics of a model quality job nor a file of violations');
  // Curves and matrices have no `value`; what was not measurable is the text "NaN".
  return {
    ...nothing,
    metrics: numbersOf(Object.fromEntries(metrics.map(([name, it]) => [name, objectOf(it)['value']]))),
    violations,
  };
}

/** `analysis.json` of Clarify: bias metrics per facet. */
function clarify(text: string): Claim {
  const whole = objectOf(JSON.parse(text));
  const parts = [whole['pre_training_bias_metrics'], whole['post_training_bias_metrics']].map((it) =>
    objectOf(objectOf(it)['facets']),
  );
  const facets = parts.flatMap((part) =>
    Object.entries(part).flatMap(([column, groups]) =>
      listOf(groups).flatMap((group) => {
        const { value_or_threshold: value, metrics } = objectOf(group);
        return listOf(metrics).flatMap((it) => {
          const { name, value: found } = objectOf(it);
          const number = finite(found);
          return typeof name === 'string' && number !== undefined
            ? [{ column, value: String(value), metric: name, found: number }]
            : [];
        });
      }),
    ),
  );
  return { ...nothing, facets };
}

/** One line per prompt: Bedrock leaves no average. A line without a result is no zero: then the metric is left out. */
function bedrock(text: string): Claim {
  const sums = new Map<string, { sum: number; count: number; gaps: number }>();
  for (const line of text.split('\n').filter((it) => it.trim() !== ''))
    for (const score of listOf(objectOf(objectOf(JSON.parse(line))['automatedEvaluationResult'])['scores'])) {
      const { metricName: name, result } = objectOf(score);
      if (typeof name !== 'string') continue;
      const known = sums.get(name) ?? { sum: 0, count: 0, gaps: 0 };
      const value = finite(result);
      sums.set(
        name,
        value === undefined
          ? { ...known, gaps: known.gaps + 1 }
          : { ...known, sum: known.sum + value, count: known.count + 1 },
      );
    }
  const whole = [...sums].filter(([, it]) => it.gaps === 0 && it.count > 0);
  return { ...nothing, metrics: Object.fromEntries(whole.map(([name, it]) => [metricName(name), it.sum / it.count])) };
}

const numbersOf = (given: Json): Record<string, number> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, it]) => {
      const value = finite(it);
      return value === undefined ? [] : [[metricName(name), value]];
    }),
  );

function leaves(map: Json, depth: number): Record<string, number> {
  if (depth > 8) return {};
  const below = Object.values(map).map((it) => leaves(objectOf(it), depth + 1));
  return Object.fromEntries([numbersOf(map), ...below].flatMap((it) => Object.entries(it)));
}
