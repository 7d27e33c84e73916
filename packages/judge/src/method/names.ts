import { type MetricName, metrics } from '../metric/index.ts';

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

const needs: Readonly<
  Record<MethodName, { readonly form: 'any' | 'area' | 'mean' | 'right-or-wrong'; readonly what: string }>
> = {
  bootstrap: { form: 'any', what: 'any metric' },
  percentile: { form: 'any', what: 'any metric' },
  delong: { form: 'area', what: 'auc' },
  'paired-t': { form: 'mean', what: 'metrics that are a mean over records' },
  permutation: { form: 'mean', what: 'metrics that are a mean over records' },
  wilcoxon: { form: 'mean', what: 'metrics that are a mean over records' },
  tango: { form: 'right-or-wrong', what: 'accuracy' },
  'miettinen-nurminen': { form: 'right-or-wrong', what: 'accuracy' },
  mcnemar: { form: 'right-or-wrong', what: 'accuracy' },
  'mcnemar-exact': { form: 'right-or-wrong', what: 'accuracy' },
};

/**
 * Whether a policy may ask for this method on this metric. McNemar's tests ask whether there is any difference, so they take no
 * margin but 0.
 * @returns why not, as the end of a sentence that begins with the method; undefined when it may.
 */
export function unsuited(method: MethodName, metric: MetricName, margin: number | undefined): string | undefined {
  const { form, what } = needs[method];
  if (form !== 'any' && !forms(metric).includes(form)) return `is for ${what}, not for ${metric}; use bootstrap`;
  if (method.startsWith('mcnemar') && margin !== undefined && margin !== 0)
    return `tests whether there is any difference and takes no margin but 0, found ${margin}; use tango`;
  return undefined;
}

/** `mean`: one value per record, averaged. `right-or-wrong`: that value is 1 or 0. `area`: the area under the ROC curve. */
function forms(metric: MetricName): readonly string[] {
  if (metric === 'auc') return ['area'];
  if (metric === 'accuracy') return ['mean', 'right-or-wrong'];
  return means.has(metric) ? ['mean'] : [];
}

const means: ReadonlySet<string> = new Set(['log-loss', 'brier', 'mae', 'mse', 'mape']);

/** @returns the methods that suit a metric, for messages and for editors. */
export const methodsFor = (metric: MetricName): MethodName[] =>
  methodNames.filter((method) => Object.hasOwn(metrics, metric) && unsuited(method, metric, 0) === undefined);
