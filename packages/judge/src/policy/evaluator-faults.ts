import type { Place } from './contradictions.ts';
import type { EvaluatorMetric } from './evaluator.ts';
import type { Found } from './read.ts';
import type { Policy } from './schema.ts';
import { tooFewResamples } from './too-few-resamples.ts';

/** @returns what is well formed in the rules about custom evaluators, but cannot be meant. */
export function evaluatorFaults({ evaluators, evaluation }: Policy, at: Place): Found[] {
  const names = evaluators.map((it) => it.name);
  return evaluators.flatMap((it, i) => [
    ...(names.indexOf(it.name) < i ? [{ path: [...at, i, 'name'], problem: `repeats the name "${it.name}"` }] : []),
    ...Object.entries(it.metrics).flatMap(([name, rule]) => ruleFaults(rule, evaluation, [...at, i, 'metrics', name])),
  ]);
}

function ruleFaults(
  { margin, improvement, method, confidence }: EvaluatorMetric,
  evaluation: Policy['evaluation'],
  at: Place,
): Found[] {
  return [
    ...(margin !== undefined && improvement !== undefined
      ? [
          {
            path: [...at, 'margin'],
            problem: 'contradicts "improvement": what must be better may not be worse; keep one of them',
          },
        ]
      : []),
    ...(method !== undefined && margin === undefined && improvement === undefined
      ? [
          {
            path: [...at, 'method'],
            problem: 'is about the difference from the serving model: it needs "margin" or "improvement"',
          },
        ]
      : []),
    ...(confidence === undefined ? [] : tooFewResamples(evaluation, confidence, at)).map(({ path }) => ({
      path: [...path, 'confidence'],
      problem: `must be lower, or evaluation.resamples more: ${evaluation.resamples} resamples do not give a confidence of ${confidence}`,
    })),
  ];
}
