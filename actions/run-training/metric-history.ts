import { type Remark, toDecimal } from '@modelway/lineage';
import { metricPattern } from './regex.ts';

/** The values of each metric in the order in which the job printed them. */
export interface MetricHistory {
  /** Reads new lines of the job's log. */
  see(lines: ReadonlyArray<{ readonly text: string; readonly at: number }>): void;
  /** @returns the newest value of each metric as words, such as `loss=0.21 auc=0.83`; empty when there is none yet. */
  newest(): string;
  remarks(): Remark[];
  /** @returns the metrics whose newest value was no number, such as `nan`, with what stood there: hostile text, cut. */
  unreadable(): Readonly<Record<string, string>>;
  /** @returns every value with the time at which it was printed, milliseconds since 1970, oldest first. */
  points(): ReadonlyArray<{
    readonly key: string;
    readonly value: number;
    readonly timestamp: number;
    readonly step: number;
  }>;
}

interface Definition {
  readonly Name?: string | undefined;
  readonly Regex?: string | undefined;
}

interface Metric {
  readonly name: string;
  readonly pattern: RegExp;
  readonly values: number[];
  /** When each was printed. */
  readonly times: number[];
  /** What stood in the newest line that matched where it was no number. */
  unreadable?: string | undefined;
}

/** More points than this make no better picture. */
const mostPoints = 500;

/** Applies the job's own metric definitions to its log, as SageMaker does, which keeps only the last value for us. */
export function metricHistory(definitions: readonly Definition[]): MetricHistory {
  const metrics = definitions.flatMap(({ Name = '', Regex = '' }): Metric[] => {
    const pattern = metricPattern(Regex);
    return pattern ? [{ name: Name, pattern, values: [], times: [] }] : [];
  });
  return {
    see: (lines) => {
      for (const metric of metrics) for (const line of lines) see(metric, line);
    },
    newest: () =>
      metrics.flatMap(({ name, values }) => (values.length > 0 ? `${name}=${values.at(-1)}` : [])).join(' '),
    points: () =>
      metrics.flatMap(({ name, values, times }) =>
        values.map((value, step) => ({ key: name, value, timestamp: times[step] ?? 0, step })),
      ),
    unreadable: () =>
      Object.fromEntries(metrics.flatMap(({ name, unreadable: last }) => (last === undefined ? [] : [[name, last]]))),
    remarks: () => metrics.filter(({ values }) => values.length > 1).map(({ name, values }) => series(name, values)),
  };
}

function see(metric: Metric, { text, at }: { text: string; at: number }): void {
  const found = metric.pattern.exec(text)?.[1]?.trim();
  if (found === undefined) return;
  const value = found === '' ? Number.NaN : Number(found);
  metric.unreadable = Number.isFinite(value) ? undefined : found.slice(0, 40);
  if (!Number.isFinite(value)) return;
  metric.values.push(value);
  metric.times.push(at);
}

function series(name: string, values: readonly number[]): Remark {
  const step = Math.ceil(values.length / mostPoints);
  const points = values
    .map((value, i): [string, string] => [String(i + 1), toDecimal(value)])
    .filter((_, i) => (values.length - 1 - i) % step === 0);
  return {
    kind: 'series',
    title: `${name} while training`,
    importance: 20,
    place: 'folded',
    x: { label: 'report' },
    y: { label: name },
    lines: [{ name, points }],
  };
}
