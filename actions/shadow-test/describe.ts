import type { Described } from '@modelway/action';
import { costOf as instanceCost, resourceArns } from '@modelway/aws';
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

function permissionsOf(plan: ShadowPlan): Described['permissions'] {
  const { endpoint, before, model, config, package: version, destination, candidate } = plan;
  const on = (resource: string, ...actions: string[]) => actions.map((action) => ({ action, resource }));
  const { sagemaker, object, bucket } = resourceArns(version);
  const tags = ['sagemaker:AddTags', 'sagemaker:ListTags'];
  return [
    ...on(version, 'sagemaker:DescribeModelPackage'),
    ...on(object(candidate.uri), 's3:GetObject'),
    ...on(sagemaker('model/*'), 'sagemaker:DescribeModel'),
    ...on(sagemaker(`model/${model.ModelName}`), 'sagemaker:CreateModel', ...tags),
    ...on(sagemaker(`endpoint-config/${config.EndpointConfigName}`), 'sagemaker:CreateEndpointConfig', ...tags),
    ...on(sagemaker('endpoint-config/*'), 'sagemaker:DescribeEndpointConfig', 'sagemaker:UpdateEndpoint'),
    ...on(sagemaker(`endpoint-config/${before}`), 'sagemaker:ListTags'),
    ...on(
      sagemaker(`endpoint/${endpoint}`),
      'sagemaker:DescribeEndpoint',
      'sagemaker:UpdateEndpoint',
      'sagemaker:ListTags',
    ),
    ...on('*', 'cloudwatch:GetMetricData'),
    ...on(object(`${destination}/*`), 's3:GetObject'),
    ...on(bucket(destination), 's3:ListBucket'),
    ...on(model.ExecutionRoleArn ?? '*', 'iam:PassRole'),
  ];
}
