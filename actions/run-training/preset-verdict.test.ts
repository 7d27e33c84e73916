import type { TrainingJob } from '@modelway/aws';
import type { Trained } from './outcome.ts';
import { verdictOf } from './verdict.ts';

function judged(optionalMetrics: string[]) {
  const MetricDefinitions = ['auc', 'rmse'].map((Name) => ({ Name, Regex: '(.*)' }));
  const request = { AlgorithmSpecification: { MetricDefinitions } };
  // Safe: a verdict reads these members of the plan and of the job.
  const plan = { request, optionalMetrics, channels: [] } as unknown as Trained['plan'];
  const job = { name: 'churn', status: 'Completed', metrics: [{ name: 'auc', value: 0.8 }] } as unknown as TrainingJob;
  return verdictOf({ plan, job, model: { sha256: 'a'.repeat(64), bytes: 1 } });
}

test('of the metrics of a preset one is enough', () => {
  expect(judged(['auc', 'rmse']).word).toBe('pass');
});

test('none of a preset is a fail, told once for all of them', () => {
  expect(judged(['rmse', 'mae']).reasons).toEqual([
    expect.stringMatching(/^metrics: no line of the log held any of rmse, mae, which the preset reads/),
  ]);
});

test('a metric of your own must be there', () => {
  expect(judged([]).reasons[0]).toMatch(/^metric rmse: no line/);
});
