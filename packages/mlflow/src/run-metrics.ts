import * as v from 'valibot';
import type { Mlflow } from './connect.ts';

const answer = v.object({
  run: v.object({
    info: v.object({ run_id: v.string(), experiment_id: v.string(), status: v.optional(v.string(), '') }),
    data: v.optional(
      v.object({
        // The server writes what JSON has no word for as text.
        metrics: v.optional(v.array(v.object({ key: v.string(), value: v.union([v.number(), v.string()]) })), []),
        tags: v.optional(v.array(v.object({ key: v.string(), value: v.optional(v.string(), '') })), []),
      }),
      {},
    ),
  }),
});

/** What a run holds that others may judge by. */
export interface RunMetrics {
  readonly run: string;
  readonly experiment: string;
  /** `FINISHED` when whoever logged it says that it is complete. */
  readonly status: string;
  /** The last value of each metric; what is no finite number is left out. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, string>>;
}

/** @returns the last values of a run's metrics. @throws MlflowFault, also when there is no such run; ValiError when the answer is no run. */
export async function readRunMetrics(mlflow: Mlflow, id: string): Promise<RunMetrics> {
  const { info, data } = v.parse(answer, await mlflow.get('runs/get', { run_id: id })).run;
  const numbers = (data.metrics ?? []).flatMap(({ key, value }) => (isNumber(value) ? [[key, value] as const] : []));
  return {
    run: info.run_id,
    experiment: info.experiment_id,
    status: info.status,
    metrics: Object.fromEntries(numbers),
    tags: Object.fromEntries((data.tags ?? []).map(({ key, value }) => [key, value])),
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
