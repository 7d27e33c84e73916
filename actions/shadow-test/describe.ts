import type { Described } from '@modelway/action';
import { costOf as instanceCost } from '@modelway/aws';
import type { ShadowPlan } from './plan.ts';

/** @returns what a dry run shows. */
export function describeShadow(plan: ShadowPlan): Described {
  return {
    requests: [
      { 'sagemaker:CreateModel': plan.model },
      { 'sagemaker:CreateEndpointConfig': plan.config },
      { 'sagemaker:UpdateEndpoint': plan.update },
      { 'sagemaker:UpdateEndpoint': plan.restore },
    ],
    cost: costOf(plan.config),
    permissions: permissionsOf(plan),
  };
}

/** A price that is not known is said to be so: it is never nothing. */
function costOf({ ShadowProductionVariants: [shadow] = [] }: ShadowPlan['config']): string {
  const { InstanceType: instanceType = 'unknown', InitialInstanceCount: count = 0 } = shadow ?? {};
  const price = instanceCost({ instanceType, count, seconds: 3600 });
  const told = price
    ? `${price.amount} ${price.currency} an hour (${price.prices})`
    : 'at a price that is not known here';
  return `${count} × ${instanceType}, ${told}, while the shadow answers, and production's instances twice while each of the two updates runs`;
}

function permissionsOf({
  endpoint,
  before,
  model,
  config,
  package: version,
  destination,
}: ShadowPlan): Described['permissions'] {
  const on = (resource: string, ...actions: string[]) => actions.map((action) => ({ action, resource }));
  return [
    ...on(version, 'sagemaker:DescribeModelPackage'),
    ...on('model/*', 'sagemaker:DescribeModel'),
    ...on(`model/${model.ModelName}`, 'sagemaker:CreateModel', 'sagemaker:AddTags', 'sagemaker:ListTags'),
    ...on(
      `endpoint-config/${config.EndpointConfigName}`,
      'sagemaker:CreateEndpointConfig',
      'sagemaker:AddTags',
      'sagemaker:ListTags',
    ),
    ...on(`endpoint-config/${before}`, 'sagemaker:DescribeEndpointConfig', 'sagemaker:ListTags'),
    ...on(
      `endpoint/${endpoint.toLowerCase()}`,
      'sagemaker:DescribeEndpoint',
      'sagemaker:UpdateEndpoint',
      'sagemaker:ListTags',
    ),
    ...on('endpoint-config/*', 'sagemaker:UpdateEndpoint'),
    ...on('*', 'cloudwatch:GetMetricData'),
    ...on(`${destination}/*`, 's3:ListBucket', 's3:GetObject'),
    ...on(model.ExecutionRoleArn ?? '*', 'iam:PassRole'),
  ];
}
