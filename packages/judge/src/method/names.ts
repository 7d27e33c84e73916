import { type MetricName, metrics } from '../metric/index.ts';
import type { Metric } from '../metric/metric.ts';

/** How the difference of two models is judged. Each name is a test of the field; without one in the policy, `bootstrap`. */
export const methodNames = [
  'bootstrap',
  'percentile',
  'delong',
  'paired-t',
  'permutation',
  'wilcoxon',
  'tango',
  'miettinen-nurminen',
  'mcnemar',
  'mcnemar-exact',
] as const;
export type MethodName = (typeof methodNames)[number];

type Kind = 'any' | 'area' | 'mean' | 'right-or-wrong';

const needs: Readonly<Record<MethodName, { readonly kind: Kind; readonly what: string }>> = {
  bootstrap: { kind: 'any', what: 'any metric' },
  percentile: { kind: 'any', what: 'any metric' },
  delong: { kind: 'area', what: 'auc' },
  'paired-t': { kind: 'mean', what: 'metrics that are a mean over records' },
  permutation: { kind: 'mean', what: 'metrics that are a mean over records' },
  wilcoxon: { kind: 'mean', what: 'metrics that are a mean over records' },
  tango: { kind: 'right-or-wrong', what: 'accuracy' },
  'miettinen-nurminen': { kind: 'right-or-wrong', what: 'accuracy' },
  mcnemar: { kind: 'right-or-wrong', what: 'accuracy' },
  'mcnemar-exact': { kind: 'right-or-wrong', what: 'accuracy' },
};

/**
 * Whether a policy may ask for this method on this metric. McNemar's tests ask whether there is any difference, so they take no
 * margin but 0.
 * @returns why not, as the end of a sentence that begins with the method; undefined when it may.
 */
export function unsuited(method: MethodName, metric: MetricName, margin: number | undefined): string | undefined {
  const { kind, what } = needs[method];
  if (!kindsOf(metric).includes(kind)) return `is for ${what}, not for ${metric}; use bootstrap`;
  if (method.startsWith('mcnemar') && margin !== undefined && margin !== 0)
    return `tests whether there is any difference and takes no margin but 0, found ${margin}; use tango`;
  return undefined;
}

/** `mean`: one value per record, averaged. `right-or-wrong`: that value is 1 or 0. `area`: the area under the ROC curve. */
function kindsOf(name: MetricName): readonly Kind[] {
  if (name === 'auc') return ['any', 'area'];
  const metric: Metric = metrics[name];
  if (metric.mean !== true) return ['any'];
  return name === 'accuracy' || name === 'class-accuracy' ? ['any', 'mean', 'right-or-wrong'] : ['any', 'mean'];
}

/** @returns the methods that suit a metric, for messages and for editors. */
export const methodsFor = (metric: MetricName): MethodName[] =>
  methodNames.filter((method) => unsuited(method, metric, 0) === undefined);
