import * as v from 'valibot';
import type { Mlflow } from './connect.ts';
import type { MetricPoint } from './record.ts';

const page = v.object({
  metrics: v.optional(
    v.array(
      v.object({ value: v.union([v.number(), v.string()]), timestamp: v.number(), step: v.optional(v.number(), 0) }),
    ),
    [],
  ),
  next_page_token: v.optional(v.string()),
});

/** More pages than a history of our own making can have. */
const mostPages = 100;

/** @returns those points that the run does not have yet: the server appends a point each time it is told of one. */
export async function missingPoints(
  mlflow: Mlflow,
  run: string,
  points: readonly MetricPoint[],
): Promise<MetricPoint[]> {
  const missing: MetricPoint[] = [];
  for (const key of new Set(points.map((it) => it.key))) {
    const there = await stepsOf(mlflow, run, key);
    missing.push(...points.filter((it) => it.key === key && !there.has(it.step)));
  }
  return missing;
}

async function stepsOf(mlflow: Mlflow, run: string, key: string): Promise<Set<number>> {
  const steps = new Set<number>();
  let token: string | undefined;
  for (let turn = 0; turn < mostPages; turn += 1) {
    const query = { run_id: run, metric_key: key, ...(token ? { page_token: token } : {}) };
    const { metrics, next_page_token: next } = v.parse(page, await mlflow.get('metrics/get-history', query));
    for (const { step } of metrics) steps.add(step);
    if (!next) return steps;
    token = next;
  }
  throw new Error(`MLflow: metric ${key} of run ${run} has more points than can be read`);
}
