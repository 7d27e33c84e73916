import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { facetEvidenceFaults } from './facets/facet-columns.ts';
import { type MetricName, metrics } from './metric/index.ts';
import type { Metric } from './metric/metric.ts';
import type { Policy } from './policy/schema.ts';

/** What two models said of the same labelled records, in one order. NaN stands for what is missing. */
export interface Evidence {
  /** What names each record; never shown. */
  readonly keys: readonly string[];
  readonly labels: Float64Array;
  readonly candidate: Float64Array;
  /** Absent when no model serves. */
  readonly baseline?: Float64Array;
  /** Per column that the policy names (see `columnsOf`), each record's value. */
  readonly slices: Readonly<Record<string, readonly string[]>>;
}

/** @returns SHA-256 (hex) of keys, labels and scores in their order: the same evidence draws the same resamples everywhere. */
export function digestOf({ keys, labels, candidate, baseline }: Evidence): string {
  const hash = createHash('sha256').update(`modelway evidence v1\n${JSON.stringify(keys)}\n`);
  for (const column of [labels, candidate, baseline ?? new Float64Array()])
    hash.update(`${column.length}\n`).update(littleEndian(column));
  return hash.digest('hex');
}

function littleEndian(column: Float64Array): Uint8Array {
  const bytes = Buffer.from(column.slice().buffer);
  return endianness() === 'LE' ? bytes : bytes.swap64();
}

/** @returns every reason why this evidence cannot be judged by this policy; bad evidence is an error, never a verdict. */
export function evidenceFaults(policy: Policy, evidence: Evidence): string[] {
  const { keys, labels, candidate, baseline, slices } = evidence;
  const columns = [...new Set(policy.slices.map(({ column }) => column))];
  return [
    ...(keys.length === 0 ? ['the holdout has no records'] : []),
    ...missing('label', labels, keys.length),
    ...missing('score of the candidate', candidate, keys.length),
    ...(baseline ? missing('score of the serving model', baseline, keys.length) : []),
    ...columns.flatMap((column) => sliceFault(column, slices[column], keys.length)),
    ...facetEvidenceFaults(policy, evidence),
    ...usedMetrics(policy).flatMap((name) => metricFaults(name, evidence)),
  ];
}

/** @returns the metrics that the policy has a rule for, on all records or on a slice. */
export function usedMetrics(policy: Policy): MetricName[] {
  // Safe: the policy's schema lets only known names through.
  return [
    ...new Set([...Object.keys(policy.metrics), ...policy.slices.flatMap((it) => it.metrics ?? [])]),
  ] as MetricName[];
}

/** Each value is a slice: with more, each has few records and all of them together find something by chance. */
const mostValues = 50;

function missing(what: string, column: Float64Array, records: number): string[] {
  if (column.length !== records) return [`there are ${records} records, but ${column.length} have a ${what}`];
  const bad = count(column, (it) => !Number.isFinite(it));
  return bad === 0 ? [] : [`${bad} of ${records} records have no finite ${what}`];
}

function sliceFault(column: string, values: readonly string[] | undefined, records: number): string[] {
  if (values?.length !== records) return [`the policy slices by "${column}", which is no column of the holdout`];
  const distinct = new Set(values).size;
  if (distinct <= mostValues) return [];
  return [
    `the policy slices by "${column}", which has ${distinct} values, and may have ${mostValues}; slice by a coarser column`,
  ];
}

function metricFaults(name: MetricName, evidence: Evidence): string[] {
  const { labels, candidate, baseline } = evidence;
  const metric: Metric = metrics[name];
  if (metric.labels === 'class') return classFaults(name, evidence);
  const odd = metric.labels === 'binary' ? count(labels, (it) => it !== 0 && it !== 1) : 0;
  const outside =
    metric.scores === 'probability'
      ? count(candidate, (it) => it < 0 || it > 1) + count(baseline ?? new Float64Array(), (it) => it < 0 || it > 1)
      : 0;
  return [
    ...(odd > 0 ? [`${name} needs labels that are 0 or 1; ${odd} of ${labels.length} are not (see "positive")`] : []),
    ...(outside > 0 ? [`${name} needs probabilities; ${outside} scores are below 0 or above 1`] : []),
  ];
}

const mostClasses = 255;

/** Missing labels and scores have been told already. */
function classFaults(name: MetricName, { labels, candidate, baseline }: Evidence): string[] {
  const no = (it: number): boolean => Number.isFinite(it) && !(Number.isInteger(it) && it >= 0 && it < mostClasses);
  const odd = [labels, candidate, baseline ?? new Float64Array()].reduce((sum, it) => sum + count(it, no), 0);
  if (odd === 0) return [];
  return [`${name} needs labels and scores that are numbers of classes, 0 to ${mostClasses - 1}; ${odd} are not`];
}

function count(column: Float64Array, is: (it: number) => boolean): number {
  return column.reduce((sum, it) => sum + (is(it) ? 1 : 0), 0);
}
