import type { Described } from '@modelway/action';
import type { EvaluatorJob } from './container-job.ts';

interface Planned {
  readonly evaluators: readonly EvaluatorJob[];
  readonly commands: ReadonlyArray<readonly string[]>;
}

/** @returns what a dry run shows, with what the user's own evaluators would do and may cost. */
export function describeCustom(described: Described, { evaluators, commands }: Planned): Described {
  if (evaluators.length + commands.length === 0) return described;
  const costs = evaluators.map(({ request }) => {
    const type = request.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
    return `at most ${request.StoppingCondition?.MaxRuntimeInSeconds ?? 0} s of one ${type} for an evaluator`;
  });
  return {
    requests: [
      ...described.requests,
      ...evaluators.map(({ request }) => ({ 'sagemaker:CreateProcessingJob': request })),
      ...commands.map((command) => ({ 'run on this machine': [...command] })),
    ],
    cost: [described.cost, ...costs].join('; '),
    permissions: [
      ...described.permissions,
      { action: 's3:PutObject', resource: 'evidence/*' },
      ...evaluators.flatMap(({ request, output }) => [
        { action: 's3:GetObject', resource: `${output}*` },
        { action: 'ecr:BatchGetImage', resource: request.AppSpecification?.ImageUri ?? '' },
        ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
          action: `sagemaker:${it}`,
          resource: `processing-job/${request.ProcessingJobName}`,
        })),
      ]),
    ],
  };
}
