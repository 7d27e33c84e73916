import type { Datum, MetricSink, World } from '../world.ts';
import { type Observation, Series } from './series.ts';

export interface MetricId {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Namespace, name and exactly these dimensions make a metric: a subset of the dimensions is another metric. */
export class MetricStore implements MetricSink {
  private readonly byKey = new Map<string, { readonly id: MetricId; readonly series: Series }>();
  /** Services count with the same dimensions object again and again: its text is made once. */
  private readonly texts = new WeakMap<MetricId['dimensions'], string>();

  /** Counts for a service: standard resolution, one minute. */
  put(data: readonly Datum[]): void {
    for (const datum of data) {
      const series = this.ensure(datum);
      series.unit = datum.unit;
      series.add(datum.at.getTime(), { value: datum.value, times: 1 }, 60);
    }
  }

  /** Adds what a caller of PutMetricData has put. */
  record(id: MetricId, put: { at: Date; observation: Observation; unit: string; resolution: 1 | 60 }): void {
    const series = this.ensure(id);
    series.unit = put.unit;
    series.add(put.at.getTime(), put.observation, put.resolution);
  }

  series(id: MetricId): Series | undefined {
    return this.byKey.get(this.key(id))?.series;
  }

  /** Every metric that was ever put, in the order of its first value. */
  all(): { readonly id: MetricId; readonly series: Series }[] {
    return [...this.byKey.values()];
  }

  private ensure(id: MetricId): Series {
    const key = this.key(id);
    const found = this.byKey.get(key);
    if (found) return found.series;
    const { namespace, name, dimensions } = id;
    const series = new Series();
    this.byKey.set(key, { id: { namespace, name, dimensions: { ...dimensions } }, series });
    return series;
  }

  private key({ namespace, name, dimensions }: MetricId): string {
    let text = this.texts.get(dimensions);
    if (text === undefined) {
      text = JSON.stringify(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1)));
      this.texts.set(dimensions, text);
    }
    return `${namespace}\n${name}\n${text}`;
  }
}

/** The metrics of one cloud, empty. */
export function createMetricSink(): MetricStore {
  return new MetricStore();
}

/** The store behind `world.metrics`. @throws Error when the world was put together with another sink. */
export function metricsOf(world: World): MetricStore {
  if (world.metrics instanceof MetricStore) return world.metrics;
  throw new Error('world.metrics is not the sink of CloudWatch: make it with createMetricSink()');
}
