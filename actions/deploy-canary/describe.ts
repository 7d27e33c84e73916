import type { Described } from '@modelway/action';
import { costOf as instanceCost, resourceArns } from '@modelway/aws';
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
  const fleet = hourly(config.ProductionVariants?.[0]?.InstanceType ?? 'unknown', strategy.instances);
  if (move === 'first') return `${fleet}, for as long as the endpoint serves`;
  const part = percent(firstShare(strategy));
  return `${fleet}, for as long as the endpoint serves, beside the old instances until the move has ended, and ${alarms.length} CloudWatch alarms (first part: ${part} of the requests)`;
}

/** A price that is not known is said to be so: it is never nothing. */
function hourly(instanceType: string, count: number): string {
  const price = instanceCost({ instanceType, count, seconds: 3600 });
  const told = price
    ? `${price.amount} ${price.currency} an hour (${price.prices})`
    : 'at a price that is not known here';
  return `${count} × ${instanceType}, ${told}`;
}

function permissionsOf(plan: DeploymentPlan): Described['permissions'] {
  const { endpoint, model, config, package: version, line, artifact } = plan;
  const on = (resource: string, ...actions: string[]) => actions.map((action) => ({ action, resource }));
  const { sagemaker, cloudwatch, object } = resourceArns(version);
  const tags = ['sagemaker:AddTags', 'sagemaker:ListTags'];
  const put = ['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'];
  const create = ['sagemaker:CreateEndpointConfig', 'sagemaker:DescribeEndpointConfig'];
  return [
    ...on(version, 'sagemaker:DescribeModelPackage'),
    ...on(object(artifact.uri), 's3:GetObject'),
    ...on(sagemaker(`model/${model.ModelName}`), 'sagemaker:CreateModel', 'sagemaker:DescribeModel', ...tags),
    ...on(sagemaker(`endpoint-config/${config.EndpointConfigName}`), ...create, ...put, ...tags),
    ...on(sagemaker(`endpoint/${endpoint}`), 'sagemaker:DescribeEndpoint', ...put, ...tags),
    ...on(cloudwatch(`alarm:${line.toLowerCase()}-*`), 'cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource'),
    ...on(cloudwatch('alarm:*'), 'cloudwatch:DescribeAlarms', 'cloudwatch:DescribeAlarmHistory'),
    ...on('*', 'cloudwatch:GetMetricData'),
    ...on(model.ExecutionRoleArn ?? '*', 'iam:PassRole'),
  ];
}
