import { canonicalJson, type Facts, sha256 } from '@modelway/lineage';

/** A file that SageMaker shows beside the version, and where it goes. It lies under its own digest, so it is written once. */
export interface MetricsFile {
  readonly key: string;
  readonly text: string;
  readonly source: { readonly ContentType: string; readonly S3Uri: string; readonly ContentDigest: string };
}

type Comparison = Facts<'evaluation'>['comparisons'][number];

/**
 * Writes the candidate's metrics on all records in the form of Model Monitor's model quality statistics (`binary_classification_metrics`
 * with `{"value", "standard_deviation"}`, where "NaN" is text: SageMaker Developer Guide, Model quality metrics).
 * @returns undefined when nothing was measured on all records.
 */
export function metricsFile(store: string, comparisons: readonly Comparison[]): MetricsFile | undefined {
  const whole = comparisons.filter((it) => it.slice === undefined && it.candidate !== undefined);
  if (whole.length === 0) return undefined;
  const metrics = Object.fromEntries(
    whole.map(({ metric, candidate }) => [
      metric.replaceAll('-', '_'),
      { value: Number(candidate), standard_deviation: 'NaN' },
    ]),
  );
  const records = Math.max(...whole.map((it) => it.records));
  const text = canonicalJson({ version: 0, dataset: { item_count: records }, binary_classification_metrics: metrics });
  const digest = sha256(text);
  const key = `metrics/${digest}.json`;
  return {
    key,
    text,
    source: { ContentType: 'application/json', S3Uri: `${store}/${key}`, ContentDigest: `sha256:${digest}` },
  };
}
