import type { MetricPoint } from './record.ts';

export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** One `runs/log-batch`. */
export interface Batch {
  readonly metrics: readonly MetricPoint[];
  readonly params: readonly Pair[];
  readonly tags: readonly Pair[];
}

/** The server's limits for one request: 1,000 items, of which 100 parameters and 100 tags, in under 1,000,000 bytes of JSON. */
const most = { metrics: 1_000, params: 100, tags: 100 };
const mostBytes = 900_000;

export const pairs = (values: Readonly<Record<string, string>>): Pair[] =>
  Object.entries(values).map(([key, value]) => ({ key, value }));

/** Packs what is to be logged into requests that the server takes: parameters first, then tags, then metrics. */
export function batches({ metrics, params, tags }: Batch): Batch[] {
  const none = { metrics: [], params: [], tags: [] };
  return [
    ...packed(params, most.params).map((part) => ({ ...none, params: part })),
    ...packed(tags, most.tags).map((part) => ({ ...none, tags: part })),
    ...packed(metrics, most.metrics).map((part) => ({ ...none, metrics: part })),
  ];
}

function packed<T>(items: readonly T[], count: number): T[][] {
  const parts: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + 1;
    const last = parts.at(-1);
    if (last && last.length < count && bytes + size <= mostBytes) {
      last.push(item);
      bytes += size;
    } else {
      parts.push([item]);
      bytes = size;
    }
  }
  return parts;
}

/** JSON has no word for these; the server reads them from strings. */
export const wireValue = (value: number): number | string => (Number.isFinite(value) ? value : String(value));
