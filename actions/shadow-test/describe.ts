import type { Described } from '@modelway/action';
import type { ShadowPlan } from './plan.ts';

/** @returns what a dry run shows. */
export function describeShadow(plan: ShadowPlan): Described {
  const [shadow] = plan.config.ShadowProductionVariants ?? [];
  return {
    requests: [
      { 'sagemaker:CreateModel': plan.model },
      { 'sagemaker:CreateEndpointConfig': plan.config },
      { 'sagemaker:UpdateEndpoint': plan.update },
      { 'sagemaker:UpdateEndpoint': plan.restore },
    ],
    cost: `${shadow?.InitialInstanceCount} × ${shadow?.InstanceType} while the shadow answers, and production's instances twice while each of the two updates runs; the hourly price of your region is not known here`,
    permissions: permissionsOf(plan),
  };
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
