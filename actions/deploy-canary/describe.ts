import type { Described } from '@modelway/action';
import { firstShare, percent } from '@modelway/rollout';
import type { DeploymentPlan } from './plan.ts';

/** @returns what a dry run shows. */
export function describeDeployment(plan: DeploymentPlan): Described {
  return { requests: requestsOf(plan), cost: costOf(plan), permissions: permissionsOf(plan) };
}

function requestsOf(plan: DeploymentPlan): Array<Record<string, unknown>> {
  const made = [{ 'sagemaker:CreateModel': plan.model }, { 'sagemaker:CreateEndpointConfig': plan.config }];
  switch (plan.move) {
    case 'none':
      return [];
    case 'follow':
      return [
        {
          'sagemaker:DescribeEndpoint': { EndpointName: plan.endpoint, until: 'the move that is under way has ended' },
        },
      ];
    case 'first':
      return [...made, { 'sagemaker:CreateEndpoint': plan.create }];
    case 'wait':
      return [
        { 'sagemaker:DescribeEndpoint': { EndpointName: plan.endpoint, until: 'it is not busy' } },
        ...updates(plan, made),
      ];
    case 'update':
      return updates(plan, made);
  }
}

const updates = (plan: DeploymentPlan, made: Array<Record<string, unknown>>): Array<Record<string, unknown>> => [
  ...made,
  ...plan.alarms.map((alarm) => ({ 'cloudwatch:PutMetricAlarm': alarm })),
  { 'sagemaker:UpdateEndpoint': plan.update },
];

function costOf({ move, strategy, config, alarms }: DeploymentPlan): string {
  if (move === 'none') return 'nothing new: the endpoint serves this already';
  const type = config.ProductionVariants?.[0]?.InstanceType;
  const twice = move === 'first' ? '' : ', beside the old instances until the move has ended';
  const watch = move === 'first' ? '' : `, and ${alarms.length} CloudWatch alarms`;
  const part = move === 'first' ? '' : ` (first part: ${percent(firstShare(strategy))} of the requests)`;
  return `${strategy.instances} × ${type} for as long as the endpoint serves${twice}${watch}; the hourly price of your region is not known here${part}`;
}

function permissionsOf({ endpoint, model, config, package: version, line }: DeploymentPlan) {
  const on = (resource: string, ...actions: string[]) => actions.map((action) => ({ action, resource }));
  const name = endpoint.toLowerCase();
  return [
    ...on(version, 'sagemaker:DescribeModelPackage'),
    ...on(
      `model/${model.ModelName}`,
      'sagemaker:CreateModel',
      'sagemaker:DescribeModel',
      'sagemaker:AddTags',
      'sagemaker:ListTags',
    ),
    ...on(
      `endpoint-config/${config.EndpointConfigName}`,
      'sagemaker:CreateEndpointConfig',
      'sagemaker:DescribeEndpointConfig',
      'sagemaker:AddTags',
      'sagemaker:ListTags',
      'sagemaker:CreateEndpoint',
      'sagemaker:UpdateEndpoint',
    ),
    ...on(
      `endpoint/${name}`,
      'sagemaker:CreateEndpoint',
      'sagemaker:UpdateEndpoint',
      'sagemaker:DescribeEndpoint',
      'sagemaker:AddTags',
      'sagemaker:ListTags',
    ),
    ...on(
      `alarm:${line.toLowerCase()}-*`,
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:DescribeAlarms',
      'cloudwatch:DescribeAlarmHistory',
      'cloudwatch:TagResource',
    ),
    ...on('*', 'cloudwatch:GetMetricData'),
    ...on(model.ExecutionRoleArn ?? '*', 'iam:PassRole'),
  ];
}
